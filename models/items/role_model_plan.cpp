// SPDX-License-Identifier: Apache-2.0
// What role models come to, in words, and as a step of a draft.
#include "models/items/engine_text.h"
#include "models/items/error_text.h"
#include "models/items/labels.h"
#include "models/items/role_model_shelf.h"
#include "models/items/role_text.h"
#include "models/rolemodel/application.h"

#include <QCoreApplication>

namespace bailiwick::items {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::items::RoleModelPlan)
};

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

QString actionLine(const fleet::ActionName &name)
{
    return Text::tr("Action: %1 (%2)", "label, name").arg(labels::action(name), text(name));
}

QString guardrailLine(const std::string &name)
{
    return Text::tr("Guardrail: %1").arg(text(name));
}

// "action device:view", "role Reader", "policy Nobody deletes" of the engine.
QString keptLine(const std::string &kept)
{
    const std::size_t space = kept.find(' ');
    const std::string name = space == std::string::npos ? kept : kept.substr(space + 1);
    if (kept.starts_with("action "))
        return actionLine(name);
    return kept.starts_with("policy ") ? guardrailLine(name)
                                       : Text::tr("Role: %1", "name").arg(text(name));
}

// "Never for anybody of an installer company: Firmware: push, …"
QString neverText(const rolemodel::RoleModel &model, const fleet::Policy &policy)
{
    for (const rolemodel::ModelGuardrail &guardrail : model.guardrails) {
        if (guardrail.externalId != policy.externalId)
            continue;
        QStringList actions;
        for (const fleet::ActionName &action : guardrail.never)
            actions << labels::action(action);
        return QStringLiteral(". ") +
               Text::tr("Never for who belongs to: %1. What is never: %2.",
                        "kind of organization, actions")
                   .arg(labels::of(guardrail.members), actions.join(QStringLiteral(", ")));
    }
    return {};
}

} // namespace

QString modelCheckText(const LoadedModel &loaded)
{
    const rolemodel::ModelCheck &check = loaded.check;
    QStringList lines;
    const auto wrong = static_cast<int>(check.wrong.size());
    lines << Text::tr("%1 held against what the engine decides: %2.", "cells, wrong ones")
                 .arg(Text::tr("%n cell(s)", nullptr, static_cast<int>(check.cells)),
                      wrong == 0 ? Text::tr("none is wrong")
                                 : Text::tr("%n wrong", nullptr, wrong));
    for (const rolemodel::Table &table : loaded.model.tables)
        lines << QStringLiteral("  %1: %2 × %3")
                     .arg(text(table.name), labels::count(table.rows.size()),
                          labels::count(table.columns.size()));
    for (const rolemodel::WrongCell &cell : check.wrong)
        lines << Text::tr("Line %1: %2").arg(labels::count(cell.line), text(cell.toString()));
    const auto guardrails = static_cast<int>(loaded.model.guardrails.size());
    if (guardrails > 0)
        lines << QString();
    for (const rolemodel::ModelGuardrail &guardrail : loaded.model.guardrails)
        lines << guardrailLine(guardrail.name);
    for (const fleet::ErrorDetail &broken : check.guardrails)
        lines << Text::tr("Broken: %1")
                     .arg(broken.where.empty() ? text(broken.message)
                                               : text(broken.where + ": " + broken.message));
    if (guardrails > 0 && check.guardrails.empty())
        lines << Text::tr("Nobody of the sample breaks one, before or after any step.");
    return lines.join(u'\n');
}

QString ModelPlan::summary() const
{
    if (edit.isEmpty())
        return Text::tr("Everything of it is there already.");
    return Text::tr("%1, %2 and %3 are new, %4 replaced, %5 there already.",
                    "roles, guardrails, actions, roles and guardrails, all")
        .arg(Text::tr("%n role(s)", nullptr, newRoles),
             Text::tr("%n guardrail(s)", nullptr, newPolicies),
             Text::tr("%n action(s)", nullptr, newActions),
             labels::count(static_cast<std::uint64_t>(replaces.size())),
             labels::count(static_cast<std::uint64_t>(keeps.size())));
}

fleet::Expected<ModelPlan> modelPlan(const rolemodel::RoleModel &model, const fleet::State &state,
                                     bool replace)
{
    const auto application = rolemodel::applicationOf(
        model, state, replace ? rolemodel::Edited::Replace : rolemodel::Edited::Refuse);
    if (!application)
        return tl::unexpected(application.error());
    auto changes = rolemodel::changesOf(*application, state, draft::newId);
    if (!changes)
        return tl::unexpected(std::move(changes.error()));
    ModelPlan plan;
    const auto areas = areasOf(state.applied(*changes).actions());
    for (const fleet::Change &change : *changes) {
        const auto *put = std::get_if<fleet::Put>(&change);
        if (!put)
            continue;
        if (const auto *action = std::get_if<fleet::Action>(&put->entity)) {
            plan.adds << actionLine(action->name);
            ++plan.newActions;
        }
        if (const auto *role = std::get_if<fleet::Role>(&put->entity)) {
            const QString line = Text::tr("Role: %1", "name").arg(text(role->name)) +
                                 QStringLiteral(". ") + roleText(*role, areas);
            const bool isNew = !state.roles().find(role->id);
            (isNew ? plan.adds : plan.replaces) << line;
            plan.newRoles += isNew ? 1 : 0;
        }
        if (const auto *policy = std::get_if<fleet::Policy>(&put->entity)) {
            const bool isNew = !state.policies().find(policy->id);
            (isNew ? plan.adds : plan.replaces)
                << guardrailLine(policy->name) + neverText(model, *policy);
            plan.newPolicies += isNew ? 1 : 0;
        }
    }
    for (const std::string &kept : application->keeps)
        plan.keeps << keptLine(kept);
    if (!changes->empty())
        plan.edit = {Text::tr("Bring in the role model “%1”").arg(text(model.title)),
                     std::move(*changes),
                     {}};
    return plan;
}

QString modelProblemText(const fleet::Error &error)
{
    QStringList lines{errorText(error)};
    for (const fleet::ErrorDetail &detail : error.details) {
        const bool edited = detail.message.find("--replace") != std::string::npos;
        const QString message =
            edited ? Text::tr("was edited in this fleet since; it stays unless what was edited is "
                              "replaced")
                   : engineText(detail.message);
        const bool named = detail.where.starts_with("action ") ||
                           detail.where.starts_with("role ") || detail.where.starts_with("policy ");
        lines << QStringLiteral("%1: %2").arg(named ? keptLine(detail.where) : text(detail.where),
                                              message);
    }
    return lines.join(u'\n');
}

} // namespace bailiwick::items
