// SPDX-License-Identifier: Apache-2.0
#include "models/access/condition_check.h"
#include "models/access/condition_checker.h"
#include "models/rolemodel/import_form.h"
#include "models/rolemodel/role_resolver.h"
#include "models/wire/import_reader.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <unordered_map>

namespace bailiwick::rolemodel {

namespace {

using access::SnapshotPtr;

// Who and what the tables name, in the sample as it is or after a step.
class SampleNames
{
public:
    explicit SampleNames(const fleet::State &state)
    {
        for (const fleet::Membership &row : state.memberships())
            m_principals[row.externalId].push_back({fleet::PrincipalKind::Membership, row.id});
        for (const fleet::Team &row : state.teams())
            m_principals[row.externalId].push_back({fleet::PrincipalKind::Team, row.id});
        for (const fleet::Person &row : state.persons())
            m_principals[row.externalId].push_back({fleet::PrincipalKind::Person, row.id});
        for (const fleet::Application &row : state.applications())
            m_principals[row.externalId].push_back({fleet::PrincipalKind::Application, row.id});
        for (const fleet::Gateway &row : state.gateways())
            m_principals[row.externalId].push_back({fleet::PrincipalKind::Gateway, row.id});
        for (const fleet::Resource &row : state.resources())
            m_nodes[row.externalId] = &row;
    }

    // Null id, and why, when it is not one principal.
    fleet::PrincipalRef principal(const std::string &name, std::string &why) const
    {
        const auto it = m_principals.find(name);
        if (it == m_principals.end())
            why = "\"" + name +
                  "\" is no membership, team, person, application or gateway of the sample";
        else if (it->second.size() > 1)
            why = "\"" + name +
                  "\" is the externalId of several: a membership, team, person, application or "
                  "gateway; "
                  "give one of them another";
        else
            return it->second.front();
        return {};
    }
    const fleet::Resource *node(const std::string &name) const
    {
        const auto it = m_nodes.find(name);
        return it == m_nodes.end() ? nullptr : it->second;
    }

private:
    std::unordered_map<std::string, std::vector<fleet::PrincipalRef>> m_principals;
    std::unordered_map<std::string, const fleet::Resource *> m_nodes;
};

class ModelBuilder
{
public:
    ModelBuilder(ModelText text, std::string file, Problems &problems)
        : m_text(std::move(text))
        , m_problems(problems)
    {
        m_model.file = std::move(file);
    }

    // Stops early where the rest would only repeat what is wrong already.
    void run();
    RoleModel take() { return std::move(m_model); }

private:
    void buildSample(const std::string &manufacturer);
    void buildSteps();
    // Null when `text` cannot be applied to the state (reported).
    SnapshotPtr imported(const SnapshotPtr &before, const std::string &text);
    void takeRoles();
    void buildTable(const TableText &text);
    void resolveRow(TableRow &row, const SampleNames &names);

    ModelText m_text;
    Problems &m_problems;
    RoleModel m_model;
    std::map<std::string, SnapshotPtr> m_steps; // empty name: the sample
    std::map<std::string, SampleNames> m_names;
    std::uint64_t m_ids = 0;
};

SnapshotPtr ModelBuilder::imported(const SnapshotPtr &before, const std::string &text)
{
    const fleet::State state = before ? before->state() : fleet::State();
    wire::ImportOptions options;
    options.file = m_model.file;
    options.makeId = [this] { return fleet::makeId(1, 0, ++m_ids); };
    std::istringstream input(text);
    const auto import = wire::readImport(input, state, options);
    if (!import) {
        m_problems.add(import.error());
        return nullptr;
    }
    auto after = wire::applyImport(state, *import, m_model.file);
    if (!after) {
        m_problems.add(std::move(after.error()));
        return nullptr;
    }
    auto broken = access::hasConditions(*after)
                      ? access::brokenConditions({}, {}, *after, access::cedarSchema(*after))
                      : std::vector<fleet::ErrorDetail>();
    if (!broken.empty()) {
        fleet::Error error = access::conditionError(std::move(broken));
        wire::tellByLine(error, *import, m_model.file);
        m_problems.add(std::move(error));
        return nullptr;
    }
    auto snapshot = access::Snapshot::build(std::move(*after), before);
    if (!snapshot) {
        m_problems.add(std::move(snapshot.error()));
        return nullptr;
    }
    return *snapshot;
}

void ModelBuilder::buildSample(const std::string &manufacturer)
{
    std::string text = importTextOf(m_text, manufacturer);
    if (SnapshotPtr sample = imported(nullptr, text)) {
        m_steps.emplace(std::string(), sample);
        m_model.states.push_back({{}, std::move(text), std::move(sample)});
    }
}

void ModelBuilder::buildSteps()
{
    for (const SampleRecord &record : m_text.records) {
        if (record.step.empty() || m_steps.contains(record.step))
            continue;
        std::string text = stepTextOf(m_text, record.step);
        SnapshotPtr after = imported(m_model.states.front().snapshot, text);
        m_steps.emplace(record.step, after);
        if (after)
            m_model.states.push_back({record.step, std::move(text), std::move(after)});
    }
}

// With the ids of the sample.
void ModelBuilder::takeRoles()
{
    std::unordered_map<std::string, const fleet::Role *> rows;
    for (const fleet::Role &row : m_model.sample().state().roles())
        rows[row.externalId] = &row;
    for (ModelRole &role : m_text.roles) {
        role.role = *rows.at(role.role.externalId);
        m_model.roles.push_back(std::move(role));
    }
}

void ModelBuilder::resolveRow(TableRow &row, const SampleNames &names)
{
    const fleet::Resource *node = names.node(row.where);
    if (node)
        row.node = node->id;
    else
        m_problems.at(row.line, "\"" + row.where + "\" is no node of the sample fleet");
    for (const fleet::ActionName &name : row.actions) {
        const ModelAction *action = m_model.action(name);
        if (!action)
            m_problems.at(row.line, "the action \"" + name + "\" is not in the catalogue");
        else if (node && !action->appliesTo(node->kind))
            m_problems.at(row.line, "the action \"" + name + "\" is not about a " +
                                        std::string(fleet::name(node->kind)) + " such as \"" +
                                        row.where + "\"");
    }
}

void ModelBuilder::buildTable(const TableText &text)
{
    const auto snapshot = m_steps.find(text.step);
    if (snapshot == m_steps.end())
        return m_problems.at(text.line, "there is no step \"" + text.step + "\"");
    if (!snapshot->second)
        return; // reported
    const SampleNames &names =
        m_names.try_emplace(text.step, snapshot->second->state()).first->second;
    Table table{text.name, text.step, snapshot->second, {}, text.rows};
    for (const std::string &column : text.columns) {
        std::string why;
        table.columns.push_back({column, names.principal(column, why)});
        if (!why.empty())
            m_problems.at(text.line, std::move(why));
    }
    for (TableRow &row : table.rows)
        resolveRow(row, names);
    m_model.tables.push_back(std::move(table));
}

void ModelBuilder::run()
{
    m_model.name = m_text.name;
    m_model.title = m_text.title;
    m_model.description = m_text.description;
    m_model.now = m_text.now;
    const std::string manufacturer = manufacturerOf(m_text);
    if (manufacturer.empty())
        m_problems.at(1, "the sample fleet has no organization of kind manufacturer with an "
                         "externalId; it defines the roles");
    resolveRoles(m_text, m_problems);
    if (!m_problems.empty())
        return;
    m_model.actions = m_text.actions;
    for (const GuardrailText &text : m_text.guardrails)
        m_model.guardrails.push_back(text.guardrail);
    buildSample(manufacturer);
    if (!m_problems.empty())
        return;
    takeRoles();
    buildSteps();
    for (const TableText &table : m_text.tables)
        buildTable(table);
}

} // namespace

bool ModelAction::appliesTo(fleet::ResourceKind kind) const
{
    return on.empty() || std::find(on.begin(), on.end(), kind) != on.end();
}

const ModelAction *RoleModel::action(std::string_view actionName) const
{
    const auto it = std::find_if(actions.begin(), actions.end(), [&](const ModelAction &action) {
        return action.name == actionName;
    });
    return it == actions.end() ? nullptr : &*it;
}

fleet::Expected<RoleModel> readRoleModel(std::string_view text, const std::string &file)
{
    Problems problems;
    auto parsed = parseModelText(text, file, problems);
    if (!parsed)
        return tl::unexpected<fleet::Error>(std::move(parsed.error()));
    ModelBuilder builder(std::move(*parsed), file, problems);
    builder.run();
    if (!problems.empty())
        return tl::unexpected<fleet::Error>(problems.error(file));
    return builder.take();
}

} // namespace bailiwick::rolemodel
