// SPDX-License-Identifier: Apache-2.0
#include "models/rolemodel/model_text.h"

#include "models/wire/parse_json.h"

#include <algorithm>

namespace bailiwick::rolemodel {

namespace {

constexpr std::string_view formatName = "bailiwick-model";
constexpr std::size_t longLine = std::size_t{1} << 20;
constexpr std::size_t maximumColumns = 200;
constexpr std::size_t maximumRows = 2000; // of one table: each is compared with the others

class LineParser
{
public:
    LineParser(ModelText &model, Problems &problems)
        : m_model(model)
        , m_problems(problems)
    {
    }

    fleet::Expected<void> header(std::string_view line, const std::string &file);
    void record(std::string_view line, std::size_t number);

private:
    void action(Record &record);
    void role(Record &record);
    void guardrail(Record &record);
    void step(Record &record);
    void table(Record &record);
    void row(Record &record);
    void readCells(Record &record, TableRow &row);

    ModelText &m_model;
    Problems &m_problems;
};

fleet::Expected<void> LineParser::header(std::string_view line, const std::string &file)
{
    const std::string where = file + ":1";
    const auto json = wire::parseJson(line);
    const bool known =
        json && json->is_object() && json->value("format", wire::Json()) == formatName;
    const auto version = known ? json->value("version", wire::Json()) : wire::Json();
    if (!version.is_number_integer())
        return fleet::failure(
            "not-a-model", "This is not a role model of Bailiwick", where,
            "It has to begin with {\"format\":\"bailiwick-model\",\"version\":1.");
    if (version != 1)
        return fleet::failure("newer-version",
                              "This was written in version " + wire::toText(version) +
                                  " of the format; this program reads version 1",
                              where, "Update this program; nothing was changed.");
    wire::Json rest = *json;
    rest.erase("format");
    rest.erase("version");
    Record record(rest, 1, m_problems);
    m_model.name = record.requiredText("name");
    m_model.title = record.requiredText("title");
    m_model.description = record.text("description");
    const std::string now = record.requiredText("now");
    if (const auto time = fleet::parseTime(now))
        m_model.now = *time;
    else if (!now.empty())
        record.wrong("\"now\" must be a time such as 2026-09-01T00:00:00Z");
    record.finish();
    return {};
}

void LineParser::action(Record &record)
{
    ModelAction action;
    action.line = record.line();
    action.name = record.requiredText("name");
    action.description = record.requiredText("description");
    action.meta = record.flag("meta");
    for (const std::string &kind : record.texts("on")) {
        if (const auto known = fleet::resourceKindFromName(kind))
            action.on.push_back(*known);
        else
            record.wrong("\"" + kind +
                         "\" is not a kind of node; there are manufacturer, "
                         "customer, site, space and device");
    }
    m_model.actions.push_back(std::move(action));
}

void LineParser::role(Record &record)
{
    ModelRole role;
    role.line = record.line();
    role.role.externalId = record.requiredText("externalId");
    role.role.name = record.requiredText("name");
    role.base = record.text("base");
    role.patterns = record.texts("actions");
    role.except = record.texts("except");
    role.role.condition = record.text("condition");
    role.role.ownership = record.flag("ownership");
    role.isDefault = record.flag("default");
    m_model.roles.push_back(std::move(role));
}

void LineParser::guardrail(Record &record)
{
    GuardrailText text;
    text.guardrail.line = record.line();
    text.guardrail.externalId = record.requiredText("externalId");
    text.guardrail.name = record.requiredText("name");
    if (text.guardrail.name.size() > fleet::maximumNameLength)
        record.wrong("\"name\" is longer than 200 bytes");
    const auto same = std::find_if(
        m_model.guardrails.begin(), m_model.guardrails.end(), [&](const GuardrailText &other) {
            return other.guardrail.externalId == text.guardrail.externalId;
        });
    if (same != m_model.guardrails.end())
        record.wrong("the guardrail \"" + text.guardrail.externalId +
                     "\" stands twice, first on line " + std::to_string(same->guardrail.line) +
                     "; keep one of them");
    const std::string members = record.requiredText("members");
    if (const auto kind = fleet::organizationKindFromName(members))
        text.guardrail.members = *kind;
    else
        record.wrong("\"members\" must be manufacturer, partner or customer");
    text.never = record.texts("never");
    if (text.never.empty())
        record.wrong("\"never\" names no action");
    m_model.guardrails.push_back(std::move(text));
}

void LineParser::step(Record &record)
{
    std::string name = record.requiredText("name");
    const wire::Json *put = record.object("put");
    if (put && !name.empty())
        m_model.records.push_back({std::move(name), *put, record.line()});
}

void LineParser::table(Record &record)
{
    TableText table;
    table.line = record.line();
    table.name = record.requiredText("name");
    table.where = record.text("where");
    table.step = record.text("after");
    table.columns = record.texts("columns");
    if (table.columns.empty())
        record.wrong("the table has no columns");
    if (table.columns.size() > maximumColumns)
        record.wrong("the table has more than " + std::to_string(maximumColumns) + " columns");
    auto sorted = table.columns;
    std::sort(sorted.begin(), sorted.end());
    if (const auto twice = std::adjacent_find(sorted.begin(), sorted.end()); twice != sorted.end())
        record.wrong("the column \"" + *twice + "\" stands twice");
    m_model.tables.push_back(std::move(table));
}

void LineParser::readCells(Record &record, TableRow &row)
{
    std::size_t position = 0;
    for (const char c : record.requiredText("cells")) {
        if (c == ' ')
            continue;
        ++position;
        if (c != 'y' && c != '-')
            record.wrong("cell " + std::to_string(position) +
                         " is neither y (may) nor - (may not)");
        row.cells.push_back(c == 'y');
    }
}

void LineParser::row(Record &record)
{
    TableRow row;
    row.line = record.line();
    row.operation = record.text("operation");
    row.where = record.text("where");
    row.actions = record.texts("actions");
    if (std::string action = record.text("action"); !action.empty())
        row.actions.push_back(std::move(action));
    readCells(record, row);
    if (row.actions.empty())
        record.wrong("the row names no action");
    else if (row.operation.empty())
        row.operation = row.actions.front();
    if (m_model.tables.empty()) {
        record.wrong("there is no table before this row");
        return;
    }
    TableText &table = m_model.tables.back();
    if (row.cells.size() != table.columns.size())
        record.wrong("the row has " + std::to_string(row.cells.size()) + " cells, its table " +
                     std::to_string(table.columns.size()) + " columns");
    if (row.where.empty())
        row.where = table.where;
    if (row.where.empty())
        record.wrong("neither the row nor its table says where");
    const auto same =
        std::find_if(table.rows.begin(), table.rows.end(), [&](const TableRow &other) {
            return other.actions == row.actions && other.where == row.where &&
                   other.operation == row.operation;
        });
    if (same != table.rows.end())
        record.wrong("the row \"" + row.operation + "\" stands twice, first on line " +
                     std::to_string(same->line) + "; keep one of them");
    if (table.rows.size() < maximumRows)
        table.rows.push_back(std::move(row));
    else
        record.wrong("the table has more than " + std::to_string(maximumRows) + " rows");
}

void LineParser::record(std::string_view line, std::size_t number)
{
    if (line.find_first_not_of(" \t\r") == std::string_view::npos)
        return;
    const auto json = wire::parseJson(line);
    if (!json)
        return m_problems.at(number, json.error().message + " (" + json.error().where + ")");
    const auto *type = json->is_object() && json->contains("type")
                           ? json->at("type").get_ptr<const std::string *>()
                           : nullptr;
    if (!type)
        return m_problems.at(number, "is not a record; it is an object with a \"type\"");
    Record record(*json, number, m_problems);
    if (*type == "action")
        action(record);
    else if (*type == "role")
        role(record);
    else if (*type == "guardrail")
        guardrail(record);
    else if (*type == "step")
        step(record);
    else if (*type == "table")
        table(record);
    else if (*type == "row")
        row(record);
    else if (fleet::entityKindFromName(*type)) {
        m_model.records.push_back({{}, *json, number});
        return; // read as an import does
    } else {
        return m_problems.at(number, "\"" + *type +
                                         "\" is not a type of record; check how it is "
                                         "written");
    }
    record.finish();
}

// `begin`: what may be there.
fleet::Error tooLarge(std::string_view begin, const std::string &file)
{
    const auto lines = std::count(begin.begin(), begin.end(), '\n');
    const auto lastLine = begin.rfind('\n') + 1; // 0 where there is none
    const bool oneLine = begin.size() - lastLine > longLine;
    return {"too-large",
            std::string("The role model is larger than 4 MiB") +
                (oneLine ? ", and this line alone than 1 MiB" : ", from this line on"),
            file + ":" + std::to_string(lines + 1),
            oneLine ? "Check that it is a role model: a record a line; nothing was changed."
                    : "Split it, or make the sample fleet smaller; nothing was changed.",
            false,
            {}};
}

} // namespace

fleet::Expected<ModelText> parseModelText(std::string_view text, const std::string &file,
                                          Problems &problems)
{
    if (text.size() > maximumModelBytes)
        return tl::unexpected<fleet::Error>(tooLarge(text.substr(0, maximumModelBytes), file));
    ModelText model;
    LineParser parser(model, problems);
    while (!text.empty()) {
        const auto end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (++model.lines > 1) {
            parser.record(line, model.lines);
        } else if (auto good = parser.header(line, file); !good) {
            return tl::unexpected<fleet::Error>(std::move(good.error()));
        }
    }
    if (model.lines == 0) {
        if (auto good = parser.header({}, file); !good)
            return tl::unexpected<fleet::Error>(std::move(good.error()));
    }
    return model;
}

} // namespace bailiwick::rolemodel
