// SPDX-License-Identifier: Apache-2.0
#include "models/rolemodel/application.h"

#include "models/cedar/printer.h"
#include "models/fleet/policy_text.h"
#include "models/fleet/role_text.h"
#include "models/rolemodel/import_form.h"
#include "models/rolemodel/table_check.h"
#include "models/wire/import_reader.h"
#include "models/wire/parse_json.h"

#include <algorithm>
#include <sstream>

namespace bailiwick::rolemodel {

namespace {

template<typename T, typename F>
const T *findRow(const fleet::Table<T> &table, F &&matches)
{
    const auto it = std::find_if(table.begin(), table.end(), matches);
    return it == table.end() ? nullptr : &*it;
}

// As the language has it: blanks and comments aside.
bool sameText(const std::string &a, const std::string &b)
{
    const auto left = fleet::parsedPolicy(a);
    const auto right = fleet::parsedPolicy(b);
    return a == b || (left && right && cedar::print(*left) == cedar::print(*right));
}

std::string sentenceOf(const ModelGuardrail &guardrail)
{
    std::string actions;
    for (const fleet::ActionName &action : guardrail.never)
        actions += (actions.empty() ? "" : ", ") + action;
    return "Nobody of a " + std::string(name(guardrail.members)) + " may " + actions + ".";
}

class Applier
{
public:
    Applier(const RoleModel &model, const fleet::State &state, const fleet::Organization &maker,
            Edited edited)
        : m_model(model)
        , m_state(state)
        , m_maker(maker)
        , m_edited(edited)
    {
        m_result.importText = std::string(wire::importHeader) + "\n";
        for (const ModelAction &action : model.actions)
            m_catalogue.push_back({{}, action.name, action.name, action.description, action.meta});
    }

    void takeAction(const ModelAction &action);
    void takeRole(const ModelRole &role);
    void takeGuardrail(const ModelGuardrail &guardrail);
    fleet::Expected<Application> finish();

private:
    void write(const wire::Json &json) { m_result.importText += wire::toText(json) + "\n"; }
    std::string freeName(const std::string &name) const;
    wire::Json originJson(const fleet::RoleOrigin &origin) const;
    void conflictOfEdited(const std::string &what, const std::string &ofModel);

    const RoleModel &m_model;
    const fleet::State &m_state;
    const fleet::Organization &m_maker;
    Edited m_edited;
    std::vector<fleet::Action> m_catalogue;
    std::vector<fleet::ErrorDetail> m_conflicts;
    Application m_result;
};

void Applier::takeAction(const ModelAction &action)
{
    const auto *same = findRow(m_state.actions(),
                               [&](const fleet::Action &row) { return row.name == action.name; });
    if (same && same->meta != action.meta) {
        m_conflicts.push_back(
            {"action " + action.name,
             action.meta ? "changes access by this model and not by the fleet's catalogue; make "
                           "them agree first"
                         : "changes access by the fleet's catalogue and not by this model; make "
                           "them agree first"});
        return;
    }
    if (same) {
        m_result.keeps.push_back("action " + action.name);
        return;
    }
    const auto *taken = findRow(
        m_state.actions(), [&](const fleet::Action &row) { return row.externalId == action.name; });
    if (taken) {
        m_conflicts.push_back({"action " + action.name,
                               "its externalId is that of the fleet's action \"" + taken->name +
                                   "\"; give that one another externalId first"});
        return;
    }
    m_result.adds.push_back("action " + action.name);
    write(importJson(action, action.name));
}

std::string Applier::freeName(const std::string &name) const
{
    const auto *taken = findRow(m_state.roles(), [&](const fleet::Role &row) {
        return row.organization == m_maker.id && row.name == name;
    });
    return taken ? name + " (" + m_model.title + ")" : name;
}

void Applier::takeRole(const ModelRole &role)
{
    fleet::Role wanted = role.role;
    const auto *existing = findRow(m_state.roles(), [&](const fleet::Role &row) {
        return row.externalId == wanted.externalId;
    });
    wanted.name = existing ? existing->name : freeName(wanted.name);
    const std::string what = "role " + wanted.name;
    if (!existing) {
        m_result.adds.push_back(what + ": " + fleet::roleSentence(wanted, m_catalogue));
        write(importJson(wanted, m_maker.externalId));
        return;
    }
    if (existing->organization != m_maker.id) {
        m_conflicts.push_back({what, "its externalId \"" + wanted.externalId +
                                         "\" is that of another organization's role"});
        return;
    }
    const bool same = existing->actions == wanted.actions &&
                      existing->condition == wanted.condition &&
                      existing->ownership == wanted.ownership;
    if (same) {
        m_result.keeps.push_back(what);
    } else if (m_edited == Edited::Refuse) {
        conflictOfEdited(what, "the model's actions");
    } else {
        m_result.replaces.push_back(what + ": " + fleet::roleSentence(wanted, m_catalogue));
        wire::Json json = importJson(wanted, m_maker.externalId);
        if (!existing->description.empty())
            json["description"] = existing->description;
        if (!existing->origin.isNone())
            json["origin"] = originJson(existing->origin);
        write(json);
    }
}

void Applier::conflictOfEdited(const std::string &what, const std::string &ofModel)
{
    m_conflicts.push_back({what, "was edited in this fleet since the model was applied; "
                                 "--replace puts " +
                                     ofModel + " in place of it"});
}

// The role that it names may be gone, or have no externalId to be named by.
wire::Json Applier::originJson(const fleet::RoleOrigin &origin) const
{
    wire::Json json = {{"name", origin.name}};
    const fleet::Role *role = m_state.roles().find(origin.role);
    if (role && !role->externalId.empty())
        json["role"] = role->externalId;
    if (origin.revision != 0)
        json["revision"] = origin.revision;
    return json;
}

void Applier::takeGuardrail(const ModelGuardrail &guardrail)
{
    wire::Json json = importJson(guardrail, m_maker.externalId);
    const auto *existing = findRow(m_state.policies(), [&](const fleet::Policy &row) {
        return row.externalId == guardrail.externalId;
    });
    const std::string what = "policy " + (existing ? existing->name : guardrail.name);
    if (!existing) {
        m_result.adds.push_back(what + ": " + sentenceOf(guardrail));
        json["reason"] = "Guardrail of the role model " + m_model.name;
        return write(json);
    }
    if (existing->organization != m_maker.id) {
        m_conflicts.push_back({what, "its externalId \"" + guardrail.externalId +
                                         "\" is that of another organization's policy"});
        return;
    }
    const bool same = sameText(existing->text, json["text"].get<std::string>()) &&
                      existing->validity == fleet::Validity() && existing->delegation.isNull();
    if (same) {
        m_result.keeps.push_back(what);
    } else if (m_edited == Edited::Refuse) {
        conflictOfEdited(what, "the model's guardrail");
    } else {
        m_result.replaces.push_back(what + ": " + sentenceOf(guardrail));
        json["name"] = existing->name;
        if (!existing->reason.empty())
            json["reason"] = existing->reason;
        write(json);
    }
}

fleet::Expected<Application> Applier::finish()
{
    if (m_conflicts.empty())
        return std::move(m_result);
    return tl::unexpected<fleet::Error>(
        {"model-conflict",
         "The fleet has something else under the same name as the model \"" + m_model.name + "\"",
         m_model.file, "Mend what is listed; nothing was changed.", false, std::move(m_conflicts)});
}

} // namespace

fleet::Expected<Application> applicationOf(const RoleModel &model, const fleet::State &state,
                                           Edited edited)
{
    if (auto right = requireRight(model); !right)
        return tl::unexpected<fleet::Error>(std::move(right.error()));
    const fleet::Organization *maker = state.manufacturer();
    if (!maker)
        return fleet::failure(
            "no-manufacturer", "There is no manufacturer yet, and roles are the manufacturer's",
            model.name,
            "Import a fleet first; `bailiwickctl model show NAME --import` writes "
            "the model with its sample fleet as one.");
    Applier applier(model, state, *maker, edited);
    for (const ModelAction &action : model.actions)
        applier.takeAction(action);
    for (const ModelRole &role : model.roles)
        applier.takeRole(role);
    for (const ModelGuardrail &guardrail : model.guardrails)
        applier.takeGuardrail(guardrail);
    return applier.finish();
}

fleet::Expected<fleet::ChangeSet> changesOf(const Application &application,
                                            const fleet::State &state,
                                            const std::function<fleet::Id()> &makeId)
{
    wire::ImportOptions options;
    options.file = "role model";
    options.makeId = makeId;
    std::istringstream input(application.importText);
    auto import = wire::readImport(input, state, options);
    if (!import)
        return tl::unexpected(std::move(import.error()));
    return std::move(import->changes);
}

} // namespace bailiwick::rolemodel
