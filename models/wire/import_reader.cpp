// SPDX-License-Identifier: Apache-2.0
#include "models/wire/import_reader.h"

#include "models/wire/format_header.h"
#include "models/wire/import_names.h"
#include "models/wire/line_reader.h"

namespace bailiwick::wire {

namespace {

constexpr FormatHeader importFormat{"bailiwick-import", "not-an-import",
                                    "This is not an import file of Bailiwick"};
constexpr std::size_t longestLine = std::size_t{1} << 20;
constexpr std::size_t progressEvery = 1000;

// One run over a file.
class ImportRun
{
public:
    ImportRun(std::istream &input, const fleet::State &state, const ImportOptions &options)
        : m_lines(input, longestLine)
        , m_state(state)
        , m_options(options)
        , m_names(state, options.makeId)
    {
    }

    fleet::Expected<Import> run();

private:
    fleet::Expected<bool> nextLine(std::string &line, bool &tooLong);
    fleet::Expected<void> readHeader();
    void readRecord(const std::string &line);
    void readEntity(const Json &json, fleet::EntityKind kind);
    fleet::Id define(const Json &json, fleet::EntityKind kind);
    void keep(fleet::Entity entity);
    void wrong(std::size_t line, std::string message);
    void wrong(const fleet::Error &error);
    fleet::Error failure();
    std::uint32_t line() const { return static_cast<std::uint32_t>(m_lines.lines()); }
    void reportProgress() const
    {
        if (m_options.progress)
            m_options.progress({m_lines.lines(), m_lines.bytes()});
    }

    LineReader m_lines;
    const fleet::State &m_state;
    const ImportOptions &m_options;
    ImportNames m_names;
    Import m_import;
    std::string m_subject; // what the record at hand is called in messages
    std::vector<fleet::ErrorDetail> m_errors;
    std::vector<std::size_t> m_errorLines;
    std::size_t m_errorCount = 0;
};

void ImportRun::wrong(std::size_t line, std::string message)
{
    if (m_errorCount++ >= m_options.errorLimit)
        return;
    m_errors.push_back({"line " + std::to_string(line), std::move(message)});
    m_errorLines.push_back(line);
}

void ImportRun::wrong(const fleet::Error &error)
{
    if (error.details.empty())
        wrong(m_lines.lines(), error.message);
    for (const fleet::ErrorDetail &detail : error.details) {
        const std::string place = detail.where.empty() ? "" : detail.where + " ";
        wrong(m_lines.lines(), m_subject + place + detail.message);
    }
}

fleet::Expected<bool> ImportRun::nextLine(std::string &line, bool &tooLong)
{
    if (m_options.cancel && m_options.cancel->load(std::memory_order_relaxed))
        return fleet::failure("cancelled", "The import was cancelled", m_options.file,
                              "Nothing was changed.");
    const LineReader::Result result = m_lines.next(line);
    if (result == LineReader::Result::Failed)
        return fleet::failure("io", "The file cannot be read any further",
                              m_options.file + ":" + std::to_string(m_lines.lines() + 1),
                              "Check the disk and try again; nothing was changed.");
    tooLong = result == LineReader::Result::TooLong;
    return result != LineReader::Result::End;
}

fleet::Expected<void> ImportRun::readHeader()
{
    std::string line;
    bool tooLong = false;
    const auto read = nextLine(line, tooLong);
    if (!read)
        return tl::unexpected<fleet::Error>(read.error());
    const auto json = parseJson(line);
    const std::string where = m_options.file + ":1";
    if (auto checked = checkFormat(json ? *json : Json(), importFormat, where); !checked)
        return checked;
    if (json->size() != 2)
        return fleet::failure("not-an-import", "The header has members that are not known", where,
                              "The first line is " + std::string(importHeader) + ".");
    return {};
}

// The id of the record at hand; null when it has no usable name or had it twice (reported).
fleet::Id ImportRun::define(const Json &json, fleet::EntityKind kind)
{
    const auto it = json.find("externalId");
    const auto *name = it != json.end() ? it->get_ptr<const std::string *>() : nullptr;
    if (!name || name->empty()) {
        wrong(m_lines.lines(),
              m_subject +
                  (it == json.end() ? "/externalId is missing" : "/externalId must be a text") +
                  "; it is how references and later imports find the record");
        return {};
    }
    m_subject = std::string(fleet::name(kind)) + " \"" + *name + "\": ";
    const ImportNames::Definition definition = m_names.define(kind, *name, line());
    if (definition.earlierLine != 0) {
        wrong(m_lines.lines(), m_subject + "stands twice, first on line " +
                                   std::to_string(definition.earlierLine) + "; keep one of them");
        return {};
    }
    return definition.id;
}

void ImportRun::keep(fleet::Entity entity)
{
    const fleet::EntityKind kind = kindOf(entity);
    ImportCount &count = m_import.counts[static_cast<std::size_t>(kind)];
    const auto existing = m_state.find(kind, idOf(entity));
    if (existing && *existing == entity) {
        ++count.unchanged;
        return;
    }
    ++(existing ? count.updated : count.added);
    if (m_errorCount > 0)
        return; // nothing will come of it: do not keep it in memory
    m_import.changes.push_back(fleet::Put{std::move(entity)});
    m_import.lines.push_back(line());
}

void ImportRun::readEntity(const Json &json, fleet::EntityKind kind)
{
    fleet::Id id;
    const std::size_t errorsBefore = m_errorCount;
    if (kind != fleet::EntityKind::Ownership)
        id = define(json, kind);
    auto entity = entityFromImportJson(
        json, id,
        [this](fleet::EntityKind referred, std::string_view name,
               std::string_view pointer) -> tl::expected<fleet::Id, std::string> {
            if (name.empty())
                return tl::unexpected<std::string>(
                    "is empty; name a " + std::string(fleet::name(referred)) + " or leave it out");
            return m_names.refer(referred, name, line(), m_subject + std::string(pointer));
        });
    if (!entity)
        return wrong(entity.error());
    if (kind == fleet::EntityKind::Ownership) {
        const ImportNames::Definition definition = m_names.define(kind, idOf(*entity), line());
        if (definition.earlierLine != 0)
            return wrong(m_lines.lines(),
                         m_subject + "the owners of this device stand twice, first on line " +
                             std::to_string(definition.earlierLine) + "; keep one of them");
    }
    if (m_errorCount == errorsBefore)
        keep(std::move(*entity));
}

void ImportRun::readRecord(const std::string &line)
{
    m_subject.clear();
    if (line.find_first_not_of(" \t\r") == std::string::npos)
        return;
    ++m_import.records;
    const auto json = parseJson(line);
    if (!json) {
        // The text is one line: of "line 1, column 14" the column is what helps.
        std::string column = json.error().where;
        if (column.starts_with("line 1, "))
            column.erase(0, 8);
        return wrong(m_lines.lines(),
                     json.error().message + (column.empty() ? "" : " (" + column + ")"));
    }
    const auto kind = kindFromJson(*json);
    if (!kind)
        return wrong(kind.error());
    m_subject = std::string(fleet::name(*kind)) + ": ";
    readEntity(*json, *kind);
}

fleet::Error ImportRun::failure()
{
    std::vector<std::size_t> order(m_errors.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
        return m_errorLines[a] < m_errorLines[b];
    });
    fleet::Error error{"import-invalid",
                       {},
                       m_options.file,
                       "Mend these lines and import again; nothing was changed.",
                       false,
                       {}};
    error.message = std::to_string(m_errorCount) + (m_errorCount == 1 ? " error" : " errors") +
                    " in " + std::to_string(m_import.records) +
                    (m_import.records == 1 ? " record" : " records");
    if (m_errorCount > m_errors.size())
        error.message += ", of which the first " + std::to_string(m_errors.size()) + " are listed";
    for (const std::size_t i : order)
        error.details.push_back(std::move(m_errors[i]));
    return error;
}

fleet::Expected<Import> ImportRun::run()
{
    if (auto header = readHeader(); !header)
        return tl::unexpected<fleet::Error>(std::move(header.error()));
    std::string text;
    bool tooLong = false;
    for (;;) {
        const auto more = nextLine(text, tooLong);
        if (!more)
            return tl::unexpected<fleet::Error>(more.error());
        if (!*more)
            break;
        if (tooLong)
            wrong(m_lines.lines(), "is longer than 1 MiB; a record is one short line");
        else
            readRecord(text);
        if (m_lines.lines() % progressEvery == 0)
            reportProgress();
    }
    reportProgress();
    for (const ImportNames::Unknown &unknown : m_names.unknownReferences())
        wrong(unknown.line, unknown.message);
    if (m_errorCount > 0)
        return tl::unexpected<fleet::Error>(failure());
    return std::move(m_import);
}

} // namespace

fleet::Expected<Import> readImport(std::istream &input, const fleet::State &state,
                                   const ImportOptions &options)
{
    ImportRun run(input, state, options);
    return run.run();
}

} // namespace bailiwick::wire
