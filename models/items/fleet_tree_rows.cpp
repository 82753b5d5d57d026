// SPDX-License-Identifier: Apache-2.0
// Which rows the fleet's tree has: made when first asked for, roots a page at a time.
#include "models/items/fleet_tree_model.h"

namespace bailiwick::items {

FleetTreeModel::Rows &FleetTreeModel::rowsOf(std::optional<access::Position> parent) const
{
    const std::int64_t key = parent ? static_cast<std::int64_t>(*parent) : -1;
    if (const auto found = m_rows.find(key); found != m_rows.end())
        return found->second;
    Rows &rows = m_rows[key];
    if (parent) {
        std::vector<access::Position> children = m_snapshot->tree().children(*parent);
        std::erase_if(children, [this](access::Position child) { return !isShown(child); });
        append(rows, children);
    } else if (m_snapshot) {
        listFirstRoots(rows);
    }
    return rows;
}

void FleetTreeModel::append(Rows &rows, const std::vector<access::Position> &positions) const
{
    for (const access::Position position : positions) {
        m_rowOf[position] = static_cast<int>(rows.positions.size());
        rows.positions.push_back(position);
    }
}

// What a filter leaves has all ancestors within: its outermost nodes are those of what is shown.
void FleetTreeModel::listFirstRoots(Rows &rows) const
{
    const access::Tree &tree = m_snapshot->tree();
    if (!m_visible && !m_shown)
        return append(rows, {tree.roots().begin(), tree.roots().end()});
    access::IntervalSet set = m_visible && m_shown ? m_visible->intersected(*m_shown)
                              : m_visible          ? *m_visible
                                                   : *m_shown;
    m_moreRoots.emplace(tree, std::move(set));
    append(rows, nextRoots(rootPage));
}

std::vector<access::Position> FleetTreeModel::nextRoots(std::size_t count) const
{
    std::vector<access::Position> roots;
    while (m_moreRoots && roots.size() < count) {
        if (const auto next = m_moreRoots->next()) {
            roots.push_back(*next);
            m_moreRoots->advance(m_snapshot->tree());
        }
        if (!m_moreRoots->next())
            m_moreRoots.reset();
    }
    return roots;
}

std::vector<access::Position> FleetTreeModel::nextRootsUpTo(access::Position position) const
{
    std::vector<access::Position> roots;
    while (m_moreRoots && *m_moreRoots->next() <= position) {
        const std::vector<access::Position> some = nextRoots(1);
        roots.insert(roots.end(), some.begin(), some.end());
    }
    return roots;
}

access::Position FleetTreeModel::shownRoot(access::Position position) const
{
    while (const std::optional<access::Position> above = shownParent(position))
        position = *above;
    return position;
}

bool FleetTreeModel::canFetchMore(const QModelIndex &parent) const
{
    if (parent.isValid())
        return false;
    rowsOf(std::nullopt);
    return m_moreRoots.has_value();
}

void FleetTreeModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        insertRoots(nextRoots(rootPage));
}

void FleetTreeModel::insertRoots(const std::vector<access::Position> &roots)
{
    if (roots.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(roots.size()) - 1);
    append(rowsOf(std::nullopt), roots);
    endInsertRows();
}

// Moves the persistent indexes (selection, expansion, current) to where their nodes are now.
void FleetTreeModel::replace(const std::function<void()> &change)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<fleet::Id> ids;
    ids.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex &index : before)
        ids.push_back(idAt(index));
    m_rows.clear();
    m_rowOf.clear();
    m_moreRoots.reset();
    change();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const fleet::Id id = ids[static_cast<std::size_t>(i)];
        // The layout is anew: its root may be listed unsaid.
        const auto position = m_snapshot ? m_snapshot->tree().position(id) : std::nullopt;
        if (position && isShown(*position)) {
            Rows &roots = rowsOf(std::nullopt);
            append(roots, nextRootsUpTo(shownRoot(*position)));
        }
        after.push_back(indexOf(id, before[i].column()));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void FleetTreeModel::reveal(fleet::Id id, QObject *context,
                            std::function<void(const QModelIndex &)> done)
{
    const auto shownAt = [](const FleetTreeModel &model,
                            fleet::Id node) -> std::optional<access::Position> {
        const auto position =
            model.m_snapshot ? model.m_snapshot->tree().position(node) : std::nullopt;
        return position && model.isShown(*position) ? position : std::nullopt;
    };
    if (!shownAt(*this, id))
        setFilterText({});
    const QPointer<FleetTreeModel> model(this);
    QMetaObject::invokeMethod(
        context,
        [model, id, shownAt, done = std::move(done)] {
            if (!model)
                return done({});
            if (const auto position = shownAt(*model, id)) {
                model->rowsOf(std::nullopt);
                model->insertRoots(model->nextRootsUpTo(model->shownRoot(*position)));
            }
            done(model->indexOf(id));
        },
        Qt::QueuedConnection);
}

} // namespace bailiwick::items
