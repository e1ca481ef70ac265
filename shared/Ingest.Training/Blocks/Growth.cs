namespace Ingest.Training.Blocks;

/// <summary>How many trees are grown, and how careful they are with what few rows say.</summary>
/// <param name="Leaves">Of each tree, at most.</param>
/// <param name="Rate">How far each tree goes towards what it found.</param>
/// <param name="Ridge">Draws the answers of small leaves towards none.</param>
/// <param name="LeastHessian">A leaf of less weight is not split off.</param>
internal sealed record Growth(int Trees, int Leaves, float Rate, float Ridge, float LeastHessian);
