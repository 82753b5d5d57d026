// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/roles.h"
#include "models/remote/sources.h"

#include <QAbstractTableModel>

#include <deque>

namespace bailiwick::items {

// The audit log as a sliding window over keyset pages, newest first: at most maximumRows rows are
// held; a page added at one end drops pages at the other (rowsRemoved tells the view, which keeps
// its place). Rows are known by sequence, never by number.
//
// Columns: Time, Actor, Action, Resource, Outcome, Reason, Revision, Sequence.
// Roles: DisplayRole, ToolTipRole, IdRole (sequence; empty while not sequenced), TimeRole,
// StateRole (outcome), StateTextRole, ToneRole, IconRole.
class AuditModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        ActorColumn,
        ActionColumn,
        ResourceColumn,
        OutcomeColumn,
        ReasonColumn,
        RevisionColumn,
        SequenceColumn,
        ColumnCount
    };
    static constexpr int maximumRows = 5000;

    explicit AuditModel(QObject *parent = nullptr);
    ~AuditModel() override;

    // The source outlives the model or is set to null first. `pageSize`: rows asked for at once.
    void setSource(remote::AuditSource *source, int pageSize = 250);
    // Starts from the newest row again.
    void setFilter(const remote::AuditFilter &filter);
    const remote::AuditFilter &filter() const { return m_filter; }
    void reload();

    // Call when the view nears an end. canFetchMore/fetchMore do the same downwards.
    void fetchOlder();
    void fetchNewer();
    bool hasOlder() const;
    bool hasNewer() const; // rows above the window were dropped, or newRows() told of some
    // Looks for rows newer than the newest known one; answers by newRows(). The window stays.
    void checkNew();

    bool isLoading() const { return m_call.isActive(); }
    void cancel();
    const audit::Event &eventAt(int row) const;
    int rowOf(std::uint64_t sequence) const; // -1: not in the window

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void loadingChanged(bool loading);
    void failed(const bailiwick::fleet::Error &error);
    // There are `count` (or more) newer rows that match the filter: show them by reload().
    void newRows(int count, bool orMore);

private:
    struct Page
    {
        int rows = 0;
        QString older;
        QString newer;
    };
    void ask(remote::AuditSource::Direction direction, const QString &cursor);
    void append(remote::AuditPage page);
    void prepend(remote::AuditPage page);
    void trimFront();
    void trimBack();

    remote::AuditSource *m_source = nullptr;
    int m_pageSize = 250;
    remote::AuditFilter m_filter;
    remote::Call m_call;
    remote::Call m_check;
    std::deque<audit::Event> m_events;
    std::deque<Page> m_pages;
    bool m_newerDropped = false;
};

} // namespace bailiwick::items
