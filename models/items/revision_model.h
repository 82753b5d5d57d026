// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/roles.h"
#include "models/remote/sources.h"

#include <QAbstractTableModel>

namespace bailiwick::items {

// The revisions that the server knows, newest first, brought in steps as one scrolls down. Rows
// whose number, author, reason or summary contains the filter; what is not loaded is not found.
// Columns: Revision, Time, Author, Reason (what changed, where no reason was given).
// Roles: DisplayRole, ToolTipRole (reason and what changed), TextAlignmentRole.
class RevisionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { RevisionColumn, TimeColumn, AuthorColumn, ReasonColumn, ColumnCount };
    static constexpr std::int64_t step = 100; // revisions asked for at once
    static constexpr int longestSearch = 50;  // steps that a filter goes on by itself

    // The source outlives the model.
    explicit RevisionModel(remote::HistorySource &source, QObject *parent = nullptr);
    ~RevisionModel() override;

    // Starts anew from this revision downwards.
    void load(std::int64_t newest);
    void setFilterText(const QString &text);
    bool isLoading() const { return m_call.isActive(); }
    const remote::RevisionSummary &revisionAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void loadingChanged(bool loading);
    void failed(const bailiwick::fleet::Error &error);

private:
    void goOn();
    void ask(std::int64_t after);
    void answered(const std::vector<remote::RevisionSummary> &list);
    bool matches(const remote::RevisionSummary &revision) const;

    remote::HistorySource &m_source;
    remote::Call m_call;
    std::int64_t m_below = 0;                       // those from here upwards are there
    std::int64_t m_floor = 0;                       // the step under way goes down to here
    std::vector<remote::RevisionSummary> m_arrived; // of the step under way, ascending
    std::vector<remote::RevisionSummary> m_revisions;
    std::vector<std::size_t> m_shown;
    QString m_filterText;
    int m_searched = 0; // steps without a match
};

} // namespace bailiwick::items
