// SPDX-License-Identifier: Apache-2.0
#include "models/items/role_comparison.h"

#include "models/items/labels.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace bailiwick::items {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::items::RoleComparison)
};

std::size_t sharedActions(const fleet::Role &left, const fleet::Role &right)
{
    std::vector<fleet::ActionName> shared;
    std::set_intersection(left.actions.begin(), left.actions.end(), right.actions.begin(),
                          right.actions.end(), std::back_inserter(shared));
    return shared.size();
}

QString conditionOf(const fleet::Role &role)
{
    return role.condition.empty() ? Text::tr("without a condition")
                                  : QString::fromStdString(role.condition);
}

QString givenBy(const fleet::Role &role)
{
    return role.ownership ? Text::tr("by owning a device") : Text::tr("by assignments");
}

} // namespace

RoleComparison compareRoles(const fleet::Role &left, const fleet::Role &right,
                            const std::vector<ActionArea> &areas)
{
    RoleComparison comparison;
    const auto has = [](const fleet::Role &role, const fleet::ActionName &name) {
        return std::binary_search(role.actions.begin(), role.actions.end(), name);
    };
    for (const ActionArea &area : areas) {
        RoleComparison::Area differing{area.label, {}, {}};
        for (const fleet::Action &action : area.actions) {
            const bool inLeft = has(left, action.name);
            const bool inRight = has(right, action.name);
            if (inLeft && !inRight)
                differing.onlyLeft << labels::action(action.name);
            if (inRight && !inLeft)
                differing.onlyRight << labels::action(action.name);
        }
        comparison.onlyLeft += static_cast<int>(differing.onlyLeft.size());
        comparison.onlyRight += static_cast<int>(differing.onlyRight.size());
        if (!differing.onlyLeft.isEmpty() || !differing.onlyRight.isEmpty())
            comparison.areas.push_back(std::move(differing));
    }
    comparison.conditionDiffers = left.condition != right.condition;
    comparison.ownershipDiffers = left.ownership != right.ownership;
    return comparison;
}

QString comparisonText(const RoleComparison &comparison, const fleet::Role &left,
                       const QString &leftName, const fleet::Role &right, const QString &rightName)
{
    if (comparison.same())
        return Text::tr("“%1” and “%2” let people do the same.").arg(leftName, rightName);
    QStringList lines;
    const auto only = [&](const QString &name, int count,
                          QStringList RoleComparison::Area::*actions) {
        if (count == 0)
            return;
        lines << Text::tr("Only “%1” (%n action(s)):", nullptr, count).arg(name);
        for (const RoleComparison::Area &area : comparison.areas) {
            if (!(area.*actions).isEmpty())
                lines << QStringLiteral("  %1: %2")
                             .arg(area.label, (area.*actions).join(QStringLiteral(", ")));
        }
    };
    only(leftName, comparison.onlyLeft, &RoleComparison::Area::onlyLeft);
    only(rightName, comparison.onlyRight, &RoleComparison::Area::onlyRight);
    if (comparison.conditionDiffers) {
        lines << Text::tr("Condition:");
        lines << QStringLiteral("  %1: %2").arg(leftName, conditionOf(left));
        lines << QStringLiteral("  %1: %2").arg(rightName, conditionOf(right));
    }
    if (comparison.ownershipDiffers) {
        lines << Text::tr("Given:");
        lines << QStringLiteral("  %1: %2").arg(leftName, givenBy(left));
        lines << QStringLiteral("  %1: %2").arg(rightName, givenBy(right));
    }
    return lines.join(u'\n');
}

fleet::Id nearestRole(const fleet::State &state, const fleet::Role &role)
{
    fleet::Id nearest;
    std::size_t fewest = 0;
    for (const fleet::Role &other : state.roles()) {
        const std::size_t shared = other.id == role.id ? 0 : sharedActions(role, other);
        if (shared == 0)
            continue;
        const std::size_t differing = role.actions.size() + other.actions.size() - 2 * shared;
        if (nearest.isNull() || differing < fewest) {
            nearest = other.id;
            fewest = differing;
        }
    }
    return nearest;
}

} // namespace bailiwick::items
