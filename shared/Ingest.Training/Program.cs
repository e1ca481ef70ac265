using Ingest.Training;
using Ingest.Training.Blocks;
using Ingest.Training.Keywords;
using Ingest.Training.Languages;
using Ingest.Training.Names;
using Ingest.Training.Stories;
using Ingest.Training.Texts;
using Ingest.Training.Topics;

// One program, a command for each model; each command owns a folder of that name.
if (args is ["text", .. var texts])
    return TextTraining.Run(texts);
if (args is ["blocks", .. var rest])
    return BlockTraining.Run(rest);
return Arguments.Parse(args) switch
{
    { Command: "language", Data: { } data, To: var to } => LanguageTraining.Run(data, to),
    { Command: "topics", Data: { } data, To: var to } => TopicTraining.Run(data, to),
    { Command: "names-of-topics", Data: { } data, To: var to } => ConceptNameTable.Run(data, to),
    { Command: "all", Data: { } data, To: var to } => LanguageTraining.Run(data, to) + ConceptNameTable.Run(data, to) + TopicTraining.Run(data, to),
    { Command: "stories", Data: { } data, To: var to } => ShareTraining.Run(data, to),
    { Command: "measure", Model: "weak" } => WeakTopicMeasure.Report(),
    { Command: "measure", Model: "topics", Data: { } data } => TopicMeasure.Run(data),
    { Command: "measure", Model: "keywords", Data: { } data } => KeywordMeasure.Run(data),
    { Command: "measure", Model: "language", Data: { } data } => LanguageMeasure.Run(data),
    { Command: "measure", Model: "names", Data: { } data } => NameMeasure.Run(data),
    _ => Arguments.Explain(),
};
