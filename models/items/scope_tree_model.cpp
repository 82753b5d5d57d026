// SPDX-License-Identifier: Apache-2.0
#include "models/items/scope_tree_model.h"

#include "models/items/roles.h"

#include <algorithm>
#include <utility>

namespace bailiwick::items {

ScopeTreeModel::ScopeTreeModel(QObject *parent)
    : FleetTreeModel(parent)
{
}

void ScopeTreeModel::setAllowed(std::optional<access::IntervalSet> allowed)
{
    m_allowed = std::move(allowed);
    if (snapshot()) {
        const auto before = m_checked.size();
        std::erase_if(m_checked, [this](access::Position p) { return !problem(p).isEmpty(); });
        if (m_checked.size() != before)
            return checksChanged();
    }
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

std::vector<fleet::Scope> ScopeTreeModel::scopes() const
{
    std::vector<fleet::Scope> scopes;
    scopes.reserve(m_checkedIds.size());
    for (const fleet::Id id : m_checkedIds)
        scopes.push_back({fleet::ScopeKind::Resource, id});
    std::sort(scopes.begin(), scopes.end());
    return scopes;
}

void ScopeTreeModel::setScopes(const std::vector<fleet::Scope> &scopes)
{
    m_checked.clear();
    if (!snapshot())
        return;
    for (const fleet::Scope &scope : scopes) {
        const auto position = scope.kind == fleet::ScopeKind::Resource
                                  ? snapshot()->tree().position(scope.id)
                                  : std::nullopt;
        if (position && problem(*position).isEmpty())
            setChecked(*position, true);
    }
    checksChanged();
}

std::uint64_t ScopeTreeModel::deviceCount() const
{
    std::uint64_t devices = 0;
    for (const access::Position position : m_checked)
        devices += snapshot()->tree().deviceCount(snapshot()->tree().subtree(position));
    return devices;
}

// Positions were renumbered: the checks stay with their nodes; what is gone loses its check.
void ScopeTreeModel::snapshotReplaced()
{
    const std::vector<fleet::Id> ids = std::exchange(m_checkedIds, {});
    m_checked.clear();
    m_allowed.reset(); // it was about the old positions
    if (!snapshot())
        return;
    for (const fleet::Id id : ids) {
        if (const auto position = snapshot()->tree().position(id)) {
            m_checked.insert(*position);
            m_checkedIds.push_back(id);
        }
    }
    if (m_checkedIds != ids)
        emit scopesChanged();
}

Qt::CheckState ScopeTreeModel::checkState(access::Position position) const
{
    const access::Tree &tree = snapshot()->tree();
    bool whole = false;
    tree.forEachUpwards(position, [&](access::Position p) { whole |= m_checked.contains(p); });
    if (whole)
        return Qt::Checked;
    const auto below = m_checked.lower_bound(position);
    const bool some = below != m_checked.end() && *below < tree.subtree(position).high;
    return some ? Qt::PartiallyChecked : Qt::Unchecked;
}

QString ScopeTreeModel::problem(access::Position position) const
{
    const access::Tree &tree = snapshot()->tree();
    if (!m_wholeAllowed && tree.resource(position).kind == fleet::ResourceKind::Manufacturer)
        return tr("The whole fleet cannot be handed to an outsider: choose customers or sites.");
    if (m_allowed && !m_allowed->containsAll(access::IntervalSet(tree.subtree(position))))
        return tr("You may not delegate all of this.");
    return {};
}

void ScopeTreeModel::setChecked(access::Position position, bool checked)
{
    const access::Tree &tree = snapshot()->tree();
    if (checked) {
        if (checkState(position) == Qt::Checked)
            return;
        const access::Interval below = tree.subtree(position);
        m_checked.erase(m_checked.lower_bound(below.low), m_checked.lower_bound(below.high));
        m_checked.insert(position);
        return;
    }
    // Below a checked node: that one gives way to its other children, down to this node.
    std::vector<access::Position> path;
    auto above = std::optional(position);
    while (above && !m_checked.contains(*above)) {
        path.push_back(*above);
        above = tree.parent(*above);
    }
    if (!above) { // nothing above is checked: clear what is below
        const access::Interval below = tree.subtree(position);
        m_checked.erase(m_checked.lower_bound(below.low), m_checked.lower_bound(below.high));
        return;
    }
    m_checked.erase(*above);
    access::Position from = *above;
    for (auto step = path.rbegin(); step != path.rend(); ++step) {
        for (const access::Position child : tree.children(from)) {
            if (child != *step)
                m_checked.insert(child);
        }
        from = *step;
    }
}

void ScopeTreeModel::checksChanged()
{
    m_checkedIds.clear();
    for (const access::Position position : m_checked)
        m_checkedIds.push_back(snapshot()->tree().id(position));
    // A check shows on every node above and below: all rows that anybody has seen.
    emit layoutAboutToBeChanged();
    emit layoutChanged();
    emit scopesChanged();
}

QVariant ScopeTreeModel::data(const QModelIndex &index, int role) const
{
    const bool ours = index.isValid() && index.column() == NameColumn && snapshot();
    if (ours && role == Qt::CheckStateRole)
        return static_cast<int>(checkState(positionAt(index)));
    if (ours && role == ProblemRole)
        return problem(positionAt(index));
    return FleetTreeModel::data(index, role);
}

bool ScopeTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    setChecked(positionAt(index), value.toInt() != Qt::Unchecked);
    checksChanged();
    return true;
}

Qt::ItemFlags ScopeTreeModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = FleetTreeModel::flags(index);
    if (index.isValid() && index.column() == NameColumn && problem(positionAt(index)).isEmpty())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace bailiwick::items
