// SPDX-License-Identifier: Apache-2.0
#include "models/items/draft_table_model.h"

namespace bailiwick::items {

DraftTableModel::DraftTableModel(int columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(columns)
{
}

void DraftTableModel::setDraft(draft::Draft *draft)
{
    if (m_draft)
        m_draft->disconnect(this);
    m_draft = draft;
    if (m_draft)
        connect(m_draft, &draft::Draft::changed, this, [this] { refresh(); });
    refresh();
}

const draft::Draft *DraftTableModel::draft() const
{
    return m_draft && m_draft->base() ? m_draft.data() : nullptr;
}

int DraftTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(size());
}

int DraftTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

} // namespace bailiwick::items
