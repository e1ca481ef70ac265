using Ingest.Training;
using Ingest.Training.Languages;

return Arguments.Parse(args) switch
{
    { Command: "language", Data: { } data, To: var to } => LanguageTraining.Run(data, to),
    { Command: "measure", Model: "language", Data: { } data } => LanguageMeasure.Run(data),
    _ => Arguments.Explain(),
};
