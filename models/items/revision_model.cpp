// SPDX-License-Identifier: Apache-2.0
#include "models/items/revision_model.h"

#include "models/items/labels.h"

#include <algorithm>

namespace bailiwick::items {

RevisionModel::RevisionModel(remote::HistorySource &source, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
{
}

RevisionModel::~RevisionModel()
{
    m_call.cancel();
}

void RevisionModel::load(std::int64_t newest)
{
    m_call.cancel();
    beginResetModel();
    m_revisions.clear();
    m_shown.clear();
    m_arrived.clear();
    m_below = newest + 1;
    endResetModel();
    fetchMore({});
}

bool RevisionModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_below > 1 && !isLoading();
}

void RevisionModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_floor = std::max<std::int64_t>(1, m_below - step);
    ask(m_floor - 1);
}

void RevisionModel::ask(std::int64_t after)
{
    m_call = m_source.revisions(
        after, this, [this](const fleet::Expected<std::vector<remote::RevisionSummary>> &list) {
            m_call = {};
            if (list)
                return answered(*list);
            m_arrived.clear();
            emit loadingChanged(false);
            emit failed(list.error());
        });
    emit loadingChanged(true);
}

// The server gives as many as it likes: asks on until the step is whole.
void RevisionModel::answered(const std::vector<remote::RevisionSummary> &list)
{
    for (const remote::RevisionSummary &revision : list) {
        if (revision.revision < m_below)
            m_arrived.push_back(revision);
    }
    if (!list.empty() && list.back().revision + 1 < m_below)
        return ask(list.back().revision);
    m_below = m_floor;
    const std::size_t before = m_revisions.size();
    m_revisions.insert(m_revisions.end(), m_arrived.rbegin(), m_arrived.rend());
    m_arrived.clear();
    std::vector<std::size_t> more;
    for (std::size_t i = before; i < m_revisions.size(); ++i) {
        if (matches(m_revisions[i]))
            more.push_back(i);
    }
    if (!more.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(more.size()) - 1);
        m_shown.insert(m_shown.end(), more.begin(), more.end());
        endInsertRows();
    }
    emit loadingChanged(false);
    if (more.empty())
        goOn(); // numbers that are out of sight, or filtered out
    else
        m_searched = 0;
}

void RevisionModel::goOn()
{
    if (m_searched++ < longestSearch)
        fetchMore({});
}

void RevisionModel::setFilterText(const QString &text)
{
    beginResetModel();
    m_filterText = text.simplified();
    m_shown.clear();
    for (std::size_t i = 0; i < m_revisions.size(); ++i) {
        if (matches(m_revisions[i]))
            m_shown.push_back(i);
    }
    endResetModel();
    m_searched = 0;
    if (m_shown.empty())
        goOn();
}

bool RevisionModel::matches(const remote::RevisionSummary &revision) const
{
    if (m_filterText.isEmpty())
        return true;
    const auto has = [this](const QString &text) {
        return text.contains(m_filterText, Qt::CaseInsensitive);
    };
    return has(QString::number(revision.revision)) || has(revision.actor) || has(revision.reason) ||
           has(revision.summary);
}

const remote::RevisionSummary &RevisionModel::revisionAt(int row) const
{
    return m_revisions[m_shown.at(static_cast<std::size_t>(row))];
}

int RevisionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int RevisionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant RevisionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const remote::RevisionSummary &revision = revisionAt(index.row());
    if (role == Qt::ToolTipRole) {
        QStringList lines{revision.reason, revision.summary};
        lines.removeAll(QString());
        return lines.join(QLatin1Char('\n'));
    }
    if (role == Qt::TextAlignmentRole && index.column() == RevisionColumn)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case RevisionColumn:
        return QString::number(revision.revision);
    case TimeColumn:
        return labels::time(revision.time);
    case AuthorColumn:
        return revision.actor;
    default:
        return revision.reason.isEmpty() ? revision.summary : revision.reason;
    }
}

QVariant RevisionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == RevisionColumn)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RevisionColumn:
        return tr("Revision");
    case TimeColumn:
        return tr("Committed");
    case AuthorColumn:
        return tr("By");
    default:
        return tr("Reason");
    }
}

} // namespace bailiwick::items
