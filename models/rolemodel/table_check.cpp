// SPDX-License-Identifier: Apache-2.0
#include "models/rolemodel/table_check.h"

#include "models/access/escalation.h"
#include "models/access/questions.h"
#include "models/rolemodel/record.h"

namespace bailiwick::rolemodel {

namespace {

void checkRow(const RoleModel &model, const Table &table, const TableRow &row, ModelCheck &check)
{
    const access::Snapshot &snapshot = *table.snapshot;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const fleet::PrincipalRef &principal = table.columns[i].principal;
        ++check.cells;
        for (const fleet::ActionName &action : row.actions) {
            if (access::decide(snapshot, principal, action, row.node, model.now) == row.cells[i])
                continue;
            const auto position = snapshot.tree().position(row.node);
            check.wrong.push_back(
                {table.name, row.operation, action, snapshot.state().labelOf(principal),
                 position ? snapshot.tree().path(*position) : row.where, row.cells[i], row.line});
            break; // one cell, once
        }
    }
}

void checkGuardrail(const RoleModel &model, const access::Snapshot &snapshot,
                    const ModelGuardrail &guardrail, ModelCheck &check)
{
    const fleet::State &state = snapshot.state();
    const auto contexts = access::circumstances({&snapshot}, model.now);
    for (const fleet::PrincipalRef &principal : snapshot.principals()) {
        const auto *organization = state.organizations().find(state.organizationOf(principal));
        if (!organization || organization->kind != guardrail.members)
            continue;
        for (const fleet::ActionName &action : guardrail.never) {
            const auto index = snapshot.action(action);
            const bool may =
                index && std::ranges::any_of(contexts, [&](const access::Context &context) {
                    return access::holdsAnywhere(snapshot, principal, *index, context);
                });
            if (may)
                check.guardrails.push_back({"line " + std::to_string(guardrail.line),
                                            state.labelOf(principal) + " may " + action +
                                                ", against \"" + guardrail.name + "\""});
        }
    }
}

} // namespace

std::string WrongCell::toString() const
{
    return who + ", " + action + " at " + where +
           (expected ? ": may not, but the table says may" : ": may, but the table says may not");
}

ModelCheck checkModel(const RoleModel &model)
{
    ModelCheck check;
    for (const Table &table : model.tables) {
        for (const TableRow &row : table.rows)
            checkRow(model, table, row, check);
    }
    for (const ModelState &state : model.states) {
        for (const ModelGuardrail &guardrail : model.guardrails)
            checkGuardrail(model, *state.snapshot, guardrail, check);
        for (const access::Violation &violation :
             access::brokenGuardrails(*state.snapshot, model.now))
            check.guardrails.push_back({{}, violation.message});
    }
    return check;
}

fleet::Expected<void> requireRight(const RoleModel &model)
{
    const ModelCheck check = checkModel(model);
    if (check.passed())
        return {};
    Problems problems;
    for (const WrongCell &cell : check.wrong)
        problems.at(cell.line, cell.toString());
    if (!check.guardrails.empty())
        problems.add({"guardrail", {}, {}, {}, false, check.guardrails});
    fleet::Error error = problems.error(model.file);
    error.code = "model-wrong";
    return tl::unexpected<fleet::Error>(std::move(error));
}

} // namespace bailiwick::rolemodel
