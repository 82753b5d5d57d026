// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"
#include "models/draft/latest.h"
#include "models/items/tree_filter.h"

#include <QAbstractItemModel>
#include <QPointer>

#include <algorithm>
#include <functional>
#include <optional>
#include <unordered_map>

namespace bailiwick::items {

// The fleet as a tree over a snapshot; nothing is held for nodes that nobody opened. With a visible
// set it shows exactly those nodes (outermost visible ones become roots): "as that person sees it".
// Of a large fleet that may be millions of roots: they are listed a page at a time, as one scrolls
// (canFetchMore, fetchMore). With a filter it shows the matches, their ancestors, and what is below
// a match.
//
// A new snapshot, visible set or filter keeps selection, current node and expansion by id
// (persistent indexes are moved, layoutChanged is sent).
//
// Columns: Name, Kind, Devices (below or itself), Model, Firmware, Status, Serial, Installed.
// Roles: DisplayRole, ToolTipRole (path), TextAlignmentRole, IdRole, IconRole, StateRole and
// ToneRole (Status column), MatchRole, SortRole (Devices: number).
class FleetTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        KindColumn,
        DevicesColumn,
        ModelColumn,
        FirmwareColumn,
        StatusColumn,
        SerialColumn,
        InstalledColumn,
        ColumnCount
    };

    static constexpr int rootPage = 500; // roots listed at once

    explicit FleetTreeModel(QObject *parent = nullptr);
    ~FleetTreeModel() override;

    void setSnapshot(const access::SnapshotPtr &snapshot);
    const access::SnapshotPtr &snapshot() const { return m_snapshot; }
    // nullopt: everything in the snapshot.
    void setVisible(std::optional<access::IntervalSet> visible);
    // Everywhere in the snapshot that the principal may do it at that moment.
    void setVisibleTo(const fleet::PrincipalRef &principal, std::string_view action,
                      fleet::Time at);
    // Devices among what is visible, whatever the filter leaves.
    std::uint64_t visibleDevices() const;

    // Case-insensitive over name, serial and model; every word must occur. Computed on a worker
    // thread: filterBusyChanged, then the rows change and filterFinished(matches) is sent.
    void setFilterText(const QString &text);
    const QString &filterText() const { return m_filterText; }
    bool isFilterBusy() const { return m_filtering.isRunning(); }
    // Ends a filter that is being computed; the rows stay as they were.
    void cancelFilter();
    std::uint64_t matchCount() const { return m_matchCount; } // 0 without a filter
    // The first matches in tree order: expand their ancestors.
    QModelIndexList firstMatches(int limit) const;

    // Where the node is shown; invalid when it is not (unknown, not visible, filtered out), or
    // stands below a root that is not listed yet (reveal() lists it).
    QModelIndex indexOf(fleet::Id id, int column = NameColumn) const;
    fleet::Id idAt(const QModelIndex &index) const; // null for an invalid index
    const fleet::Resource *resourceAt(const QModelIndex &index) const;
    // Calls back from the event loop with the node's index, after dropping a filter that hides it;
    // invalid when there is no such node. Expand the ancestors, then select it.
    void reveal(fleet::Id id, QObject *context, std::function<void(const QModelIndex &)> done);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void filterBusyChanged(bool busy);
    void filterFinished(quint64 matches);

protected:
    access::Position positionAt(const QModelIndex &index) const;
    QModelIndex indexOfPosition(access::Position position, int column = NameColumn) const;
    std::optional<access::Position> shownParent(access::Position position) const;
    virtual void snapshotReplaced() {}

private:
    // Children of a node, or the roots, and each one's row: made when first asked for.
    struct Rows
    {
        std::vector<access::Position> positions;
    };

    bool isShown(access::Position position) const;
    Rows &rowsOf(std::optional<access::Position> parent) const;
    void listFirstRoots(Rows &rows) const;
    // Of those not listed yet: as many, or up to the position.
    std::vector<access::Position> nextRoots(std::size_t count) const;
    std::vector<access::Position> nextRootsUpTo(access::Position position) const;
    void append(Rows &rows, const std::vector<access::Position> &positions) const;
    void insertRoots(const std::vector<access::Position> &roots);
    access::Position shownRoot(access::Position position) const;
    void replace(const std::function<void()> &change);
    void startFilter();
    std::uint64_t devicesBelow(access::Position position) const;
    QString text(const fleet::Resource &resource, access::Position position, int column) const;

    access::SnapshotPtr m_snapshot;
    std::optional<access::IntervalSet> m_visible;
    QString m_filterText;
    std::optional<access::IntervalSet> m_shown; // with a filter: what it leaves
    std::vector<access::Position> m_matches;
    std::uint64_t m_matchCount = 0;
    draft::Latest<std::optional<FilteredTree>> m_filtering;
    mutable std::unordered_map<std::int64_t, Rows> m_rows; // key: position, -1 for the roots
    mutable std::unordered_map<access::Position, int> m_rowOf;
    mutable std::optional<OutermostNodes> m_moreRoots; // not listed yet
};

} // namespace bailiwick::items
