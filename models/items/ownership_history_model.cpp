// SPDX-License-Identifier: Apache-2.0
#include "models/items/ownership_history_model.h"

#include "models/items/labels.h"

namespace bailiwick::items {

QString nameOf(const remote::Named &person)
{
    return person.name.isEmpty() ? OwnershipHistoryModel::tr("Somebody who is not here any more")
                                 : person.name;
}

OwnershipHistoryModel::OwnershipHistoryModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void OwnershipHistoryModel::setSpans(std::vector<remote::OwnershipSpan> spans)
{
    if (spans == m_spans)
        return;
    beginResetModel();
    m_spans = std::move(spans);
    endResetModel();
}

int OwnershipHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_spans.size());
}

int OwnershipHistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant OwnershipHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const remote::OwnershipSpan &span = m_spans[static_cast<std::size_t>(index.row())];
    const bool owned = !span.primary.id.isNull();
    switch (role) {
    case IdRole:
        return idText(span.primary.id);
    case IconRole:
        return index.column() == OwnerColumn && owned ? QVariant(QStringLiteral("person"))
                                                      : QVariant();
    case TimeRole:
        return index.column() == SinceColumn && span.revision != 0
                   ? QVariant(static_cast<qint64>(span.time))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == RevisionColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                : QVariant();
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case SinceColumn:
        return span.revision != 0 ? labels::time(span.time) : tr("Before what is kept");
    case RevisionColumn:
        return span.revision != 0 ? QVariant(static_cast<qint64>(span.revision)) : QVariant();
    case OwnerColumn:
        return owned ? nameOf(span.primary) : tr("Nobody");
    case SharedColumn: {
        QStringList names;
        for (const remote::Named &person : span.secondaries)
            names << nameOf(person);
        return names.join(tr(", ", "between names"));
    }
    case ByColumn:
        return span.revision != 0 && span.author.isEmpty() ? tr("The server's own machine")
                                                           : span.author;
    default:
        return {};
    }
}

QVariant OwnershipHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == RevisionColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SinceColumn:
        return tr("Since");
    case RevisionColumn:
        return tr("Revision");
    case OwnerColumn:
        return tr("Owner");
    case SharedColumn:
        return tr("Shared with");
    case ByColumn:
        return tr("By");
    default:
        return {};
    }
}

} // namespace bailiwick::items
