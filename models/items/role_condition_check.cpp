// SPDX-License-Identifier: Apache-2.0
#include "models/items/role_condition_check.h"

#include "models/access/condition_checker.h"
#include "models/access/condition_text.h"

#include <QRegularExpression>

namespace bailiwick::items {

namespace {

using Faults = std::vector<fleet::PolicyFault>;

// "line 1, column 14: what" apart; what has no place stands at the beginning.
fleet::PolicyFault placed(const std::string &message)
{
    static const QRegularExpression place(QStringLiteral("line (\\d+), column (\\d+): "));
    const QString text = QString::fromStdString(message);
    const QRegularExpressionMatch found = place.match(text);
    fleet::PolicyFault fault;
    fault.where.line = found.hasMatch() ? found.captured(1).toUInt() : 1;
    fault.where.column = found.hasMatch() ? found.captured(2).toUInt() : 1;
    fault.message = found.hasMatch() ? text.mid(found.capturedEnd()).toStdString() : message;
    return fault;
}

Faults faultsOf(access::ConditionChecker &checker, const access::SnapshotPtr &base,
                const fleet::State &state, bool whole, const fleet::Role &role)
{
    if (role.condition.empty())
        return {};
    if (const auto checked = access::checkCondition(role.condition); !checked)
        return {placed(checked.error().message)};
    if (!whole)
        return {};
    fleet::Role without = role;
    without.condition.clear();
    const std::string where = "role " + role.id.toString();
    const std::string prefix = "condition \"" + role.condition + "\": ";
    Faults faults;
    for (const fleet::ErrorDetail &broken : checker.broken(
             state.applied({fleet::Put{without}}), state.applied({fleet::Put{role}}), base.get())) {
        if (broken.where == where)
            faults.push_back(placed(broken.message.starts_with(prefix)
                                        ? broken.message.substr(prefix.size())
                                        : broken.message));
    }
    return faults;
}

} // namespace

RoleConditionCheck::RoleConditionCheck(QObject *parent)
    : QObject(parent)
    , m_checker(std::make_shared<access::ConditionChecker>())
{
}

RoleConditionCheck::~RoleConditionCheck() = default;

void RoleConditionCheck::request(const access::SnapshotPtr &base, const fleet::State &state,
                                 bool whole, const fleet::Role &role)
{
    m_latest.start(
        [base, state, whole, role, checker = m_checker](const std::atomic<bool> &) -> Faults {
            return faultsOf(*checker, base, state, whole, role);
        },
        [this](const Faults &faults) { emit finished(faults); });
}

} // namespace bailiwick::items
