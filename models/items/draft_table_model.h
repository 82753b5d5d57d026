// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"

#include <QAbstractTableModel>
#include <QPointer>

#include <algorithm>
#include <vector>

namespace bailiwick::items {

// A flat table that is worked out of a draft's state, anew whenever the draft changes.
class DraftTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    // Null: no rows. Outlives the model or is set to null.
    void setDraft(draft::Draft *draft);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;

protected:
    DraftTableModel(int columns, QObject *parent);

    // What the rows depend on has changed.
    virtual void refresh() = 0;
    virtual std::size_t size() const = 0;
    // Null: there is none, or nothing is known of the fleet yet.
    const draft::Draft *draft() const;

private:
    const int m_columns;
    QPointer<draft::Draft> m_draft;
};

// The same with its rows: Row has ==, and key(), which tells one thing from another. While the same
// things stand in the same order only their data changes, so that a selection stays.
template<typename Row>
class DraftRows : public DraftTableModel
{
protected:
    using Key = decltype(std::declval<const Row &>().key());

    using DraftTableModel::DraftTableModel;

    virtual std::vector<Row> rowsOf(const draft::Draft &draft) const = 0;

    void refresh() final
    {
        std::vector<Row> rows;
        if (const draft::Draft *known = draft())
            rows = rowsOf(*known);
        const auto same = [](const Row &a, const Row &b) { return a.key() == b.key(); };
        if (!std::ranges::equal(rows, m_rows, same)) {
            beginResetModel();
            m_rows = std::move(rows);
            endResetModel();
        } else if (rows != m_rows) {
            m_rows = std::move(rows);
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        }
    }
    std::size_t size() const final { return m_rows.size(); }
    const Row &at(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }
    int rowOf(const Key &key) const // -1: none
    {
        const auto found = std::ranges::find(m_rows, key, &Row::key);
        return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
    }

private:
    std::vector<Row> m_rows;
};

} // namespace bailiwick::items
