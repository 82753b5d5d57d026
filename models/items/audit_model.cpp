// SPDX-License-Identifier: Apache-2.0
#include "models/items/audit_model.h"

#include "models/items/labels.h"
#include "models/items/logged_words.h"

#include <algorithm>

namespace bailiwick::items {

namespace {

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

QString committed(const audit::Committed &value)
{
    return value.isErased() ? AuditModel::tr("(erased)") : text(value.text);
}

Tone toneOf(audit::Outcome outcome)
{
    switch (outcome) {
    case audit::Outcome::Allowed:
        return Tone::Good;
    case audit::Outcome::Denied:
        return Tone::Bad;
    case audit::Outcome::Failed:
        return Tone::Warning;
    }
    return Tone::Neutral;
}

QString outcomeWord(audit::Outcome outcome)
{
    const std::string_view name = audit::name(outcome);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString nameOr(const audit::Committed &label, const std::string &id)
{
    const QString name = committed(label);
    return name.isEmpty() ? text(id) : name;
}

// A revision has a number and no name, a session and the database not even that.
QString resourceText(const audit::Event &event)
{
    const QString name = nameOr(event.resource.label, event.resource.id);
    const QString type = text(event.resource.type);
    if (name.isEmpty())
        return labels::loggedKind(type);
    return type == QLatin1String("revision") ? AuditModel::tr("Revision %1").arg(name) : name;
}

} // namespace

AuditModel::AuditModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

AuditModel::~AuditModel()
{
    m_call.cancel();
    m_check.cancel();
}

void AuditModel::setSource(remote::AuditSource *source, int pageSize)
{
    m_source = source;
    m_pageSize = std::clamp(pageSize, 1, maximumRows / 2);
    reload();
}

void AuditModel::setFilter(const remote::AuditFilter &filter)
{
    m_filter = filter;
    reload();
}

void AuditModel::reload()
{
    cancel();
    m_check.cancel();
    beginResetModel();
    m_events.clear();
    m_pages.clear();
    m_newerDropped = false;
    endResetModel();
    if (m_source)
        ask(remote::AuditSource::Direction::Older, {});
}

void AuditModel::cancel()
{
    if (!m_call.isActive())
        return;
    m_call.cancel();
    emit loadingChanged(false);
}

bool AuditModel::hasOlder() const
{
    return m_source && !m_pages.empty() && !m_pages.back().older.isEmpty();
}

bool AuditModel::hasNewer() const
{
    return m_source && !m_pages.empty() && m_newerDropped && !m_pages.front().newer.isEmpty();
}

void AuditModel::fetchOlder()
{
    if (hasOlder() && !isLoading())
        ask(remote::AuditSource::Direction::Older, m_pages.back().older);
}

void AuditModel::fetchNewer()
{
    if (hasNewer() && !isLoading())
        ask(remote::AuditSource::Direction::Newer, m_pages.front().newer);
}

void AuditModel::ask(remote::AuditSource::Direction direction, const QString &cursor)
{
    m_call = m_source->auditPage(m_filter, cursor, direction, m_pageSize, this,
                                 [this, direction](fleet::Expected<remote::AuditPage> page) {
                                     m_call = {};
                                     emit loadingChanged(false);
                                     if (!page)
                                         return emit failed(page.error());
                                     if (direction == remote::AuditSource::Direction::Older)
                                         append(std::move(*page));
                                     else
                                         prepend(std::move(*page));
                                 });
    emit loadingChanged(true);
}

void AuditModel::append(remote::AuditPage page)
{
    const int rows = static_cast<int>(page.events.size());
    if (rows == 0 && !m_pages.empty()) {
        m_pages.back().older = page.older;
        return;
    }
    m_pages.push_back({rows, page.older, page.newer});
    if (rows > 0) {
        const int first = static_cast<int>(m_events.size());
        beginInsertRows({}, first, first + rows - 1);
        std::move(page.events.begin(), page.events.end(), std::back_inserter(m_events));
        endInsertRows();
    }
    while (static_cast<int>(m_events.size()) > maximumRows)
        trimFront();
}

void AuditModel::prepend(remote::AuditPage page)
{
    const int rows = static_cast<int>(page.events.size());
    if (rows < m_pageSize)
        m_newerDropped = false; // the newest row is in the window again
    if (rows == 0)
        return;
    m_pages.push_front({rows, page.older, page.newer});
    beginInsertRows({}, 0, rows - 1);
    m_events.insert(m_events.begin(), std::make_move_iterator(page.events.begin()),
                    std::make_move_iterator(page.events.end()));
    endInsertRows();
    while (static_cast<int>(m_events.size()) > maximumRows)
        trimBack();
}

void AuditModel::trimFront()
{
    const int rows = m_pages.front().rows;
    m_pages.pop_front();
    m_newerDropped = true;
    if (rows == 0)
        return;
    beginRemoveRows({}, 0, rows - 1);
    m_events.erase(m_events.begin(), m_events.begin() + rows);
    endRemoveRows();
}

void AuditModel::trimBack()
{
    const int rows = m_pages.back().rows;
    m_pages.pop_back();
    if (rows == 0)
        return;
    const int last = static_cast<int>(m_events.size());
    beginRemoveRows({}, last - rows, last - 1);
    m_events.erase(m_events.end() - rows, m_events.end());
    endRemoveRows();
}

void AuditModel::checkNew()
{
    if (!m_source || m_check.isActive() || m_newerDropped)
        return;
    const bool empty = m_pages.empty() || m_pages.front().newer.isEmpty();
    if (empty)
        return;
    m_check =
        m_source->auditPage(m_filter, m_pages.front().newer, remote::AuditSource::Direction::Newer,
                            m_pageSize, this, [this](fleet::Expected<remote::AuditPage> page) {
                                m_check = {};
                                if (!page)
                                    return; // whether the server is away, others say
                                const int count = static_cast<int>(page->events.size());
                                if (count > 0)
                                    emit newRows(count, count >= m_pageSize);
                            });
}

const audit::Event &AuditModel::eventAt(int row) const
{
    return m_events.at(static_cast<std::size_t>(row));
}

int AuditModel::rowOf(std::uint64_t sequence) const
{
    for (std::size_t row = 0; row < m_events.size(); ++row) {
        if (m_events[row].sequence == sequence)
            return static_cast<int>(row);
    }
    return -1;
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

bool AuditModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && hasOlder() && !isLoading();
}

void AuditModel::fetchMore(const QModelIndex &parent)
{
    if (!parent.isValid())
        fetchOlder();
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const audit::Event &event = eventAt(index.row());
    const QString sequence =
        event.sequence ? QString::number(static_cast<qulonglong>(*event.sequence)) : QString();
    switch (role) {
    case IdRole:
        return sequence;
    case TimeRole:
        return static_cast<qint64>(event.time);
    case StateRole:
        return outcomeWord(event.outcome);
    case StateTextRole:
        return labels::outcome(outcomeWord(event.outcome));
    case ToneRole:
        return static_cast<int>(toneOf(event.outcome));
    case IconRole:
        return index.column() == ResourceColumn ? text(event.resource.type) : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == ActionColumn)
            return text(event.action);
        if (index.column() == TimeColumn)
            return text(fleet::formatTime(event.time));
        break;
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case TimeColumn:
        return labels::time(event.time);
    case ActorColumn:
        return nameOr(event.actor.label, event.actor.id);
    case ActionColumn:
        return labels::action(event.action);
    case ResourceColumn:
        return resourceText(event);
    case OutcomeColumn:
        return labels::outcome(outcomeWord(event.outcome));
    case ReasonColumn:
        return committed(event.reason);
    case RevisionColumn:
        return QString::number(static_cast<qlonglong>(event.revision));
    case SequenceColumn:
        return event.sequence ? sequence : tr("waiting");
    default:
        return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("When");
    case ActorColumn:
        return tr("Who");
    case ActionColumn:
        return tr("What");
    case ResourceColumn:
        return tr("Which resource");
    case OutcomeColumn:
        return tr("Outcome");
    case ReasonColumn:
        return tr("Reason");
    case RevisionColumn:
        return tr("Revision");
    case SequenceColumn:
        return tr("Number");
    default:
        return {};
    }
}

} // namespace bailiwick::items
