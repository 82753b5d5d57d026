// SPDX-License-Identifier: Apache-2.0
#include "models/items/key_model.h"

#include "models/items/labels.h"

#include <algorithm>
#include <utility>

namespace bailiwick::items {

namespace {

constexpr fleet::Time day = 86'400'000;

} // namespace

KeyModel::KeyModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void KeyModel::setSource(remote::KeySource *source)
{
    m_call.cancel();
    m_toRevoke.clear();
    m_source = source;
}

void KeyModel::ask(remote::Call call)
{
    m_call = std::move(call);
    emit busyChanged(true);
}

void KeyModel::end(const fleet::Error &error)
{
    m_toRevoke.clear();
    emit busyChanged(false);
    emit failed(error);
}

void KeyModel::reload()
{
    if (!m_source || isBusy())
        return;
    ask(m_source->keys(this, [this](fleet::Expected<std::vector<remote::KeySummary>> keys) {
        if (!keys)
            return end(keys.error());
        setKeys(std::move(*keys));
        emit busyChanged(false);
        emit loaded();
    }));
}

void KeyModel::answered(const fleet::Expected<remote::MadeKey> &key)
{
    if (!key)
        return end(key.error());
    emit made(key->text);
    m_call = {};
    reload();
}

void KeyModel::make(const fleet::PrincipalRef &machine, fleet::Time until)
{
    if (m_source && !isBusy())
        ask(m_source->makeKey(
            machine, until, this,
            [this](const fleet::Expected<remote::MadeKey> &key) { answered(key); }));
}

void KeyModel::rotate(const QString &key, int overlapHours)
{
    if (m_source && !isBusy())
        ask(m_source->rotateKey(
            key, overlapHours, this,
            [this](const fleet::Expected<remote::MadeKey> &fresh) { answered(fresh); }));
}

void KeyModel::revoke(const std::vector<QString> &keys)
{
    if (!m_source || isBusy())
        return;
    if (keys.empty())
        return reload();
    m_toRevoke.assign(keys.begin() + 1, keys.end());
    ask(m_source->revokeKey(keys.front(), this, [this](const fleet::Expected<void> &revoked) {
        if (!revoked)
            return end(revoked.error());
        m_call = {};
        revoke(std::exchange(m_toRevoke, {}));
    }));
}

void KeyModel::setKeys(std::vector<remote::KeySummary> keys)
{
    beginResetModel();
    m_keys = std::move(keys);
    m_rows.clear();
    endResetModel();
    refresh();
}

void KeyModel::setState(const fleet::State &state)
{
    m_state = state;
    if (!m_rows.empty())
        emit dataChanged(index(0, WhoseColumn), index(rowCount() - 1, WhoseColumn));
}

void KeyModel::setMachine(std::optional<fleet::PrincipalRef> machine)
{
    if (machine == m_machine)
        return;
    m_machine = machine;
    refresh();
}

void KeyModel::setUnusedFor(int days)
{
    m_unusedDays = days;
    refresh();
}

bool KeyModel::isShown(const remote::KeySummary &key, fleet::Time now) const
{
    if (m_machine && key.principal != *m_machine)
        return false;
    if (m_unusedDays == 0)
        return true;
    return (key.state == QStringLiteral("valid") || key.state == QStringLiteral("pending")) &&
           std::max(key.lastUsed, key.created) < now - m_unusedDays * day;
}

void KeyModel::refresh()
{
    std::vector<std::size_t> rows;
    const fleet::Time now = fleet::currentTime();
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        if (isShown(m_keys[i], now))
            rows.push_back(i);
    }
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

std::vector<QString> KeyModel::shownKeys() const
{
    std::vector<QString> ids;
    ids.reserve(m_rows.size());
    for (const std::size_t row : m_rows)
        ids.push_back(m_keys[row].id);
    return ids;
}

QString KeyModel::stateText(const QString &word)
{
    if (word == QStringLiteral("valid"))
        return tr("Valid");
    if (word == QStringLiteral("pending"))
        return tr("Not valid yet");
    if (word == QStringLiteral("revoked"))
        return tr("Revoked");
    return tr("Expired");
}

int KeyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int KeyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant KeyModel::text(const remote::KeySummary &key, int column) const
{
    switch (column) {
    case KeyColumn:
        return QStringLiteral("bwk_%1…").arg(key.id);
    case WhoseColumn:
        return labels::person(m_state, key.principal);
    case StateColumn:
        return stateText(key.state);
    case LastUsedColumn:
        return key.lastUsed == 0 ? tr("Never") : labels::time(key.lastUsed);
    case UsesColumn:
        return labels::count(static_cast<std::uint64_t>(key.uses));
    case EndsColumn:
        return key.until == fleet::endOfTime ? QString() : labels::time(key.until);
    default:
        return {};
    }
}

QVariant KeyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const remote::KeySummary &key = keyAt(index.row());
    const bool valid = key.state == QStringLiteral("valid");
    switch (role) {
    case IdRole:
        return key.id;
    case PrincipalRole:
        return principalText(key.principal);
    case StateRole:
        return key.state;
    case StateTextRole:
        return stateText(key.state);
    case ToneRole:
        return static_cast<int>(valid                                    ? Tone::Good
                                : key.state == QStringLiteral("pending") ? Tone::Warning
                                                                         : Tone::Muted);
    case IconRole:
        return index.column() == KeyColumn ? QVariant(QStringLiteral("key")) : QVariant();
    case TimeRole:
        if (index.column() == LastUsedColumn && key.lastUsed != 0)
            return static_cast<qint64>(key.lastUsed);
        return {};
    case Qt::TextAlignmentRole:
        return index.column() == UsesColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                            : QVariant();
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(key, index.column());
    default:
        return {};
    }
}

QVariant KeyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == UsesColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KeyColumn:
        return tr("Key");
    case WhoseColumn:
        return tr("Application or gateway");
    case StateColumn:
        return tr("State");
    case LastUsedColumn:
        return tr("Last used");
    case UsesColumn:
        return tr("Uses");
    case EndsColumn:
        return tr("Ends");
    default:
        return {};
    }
}

} // namespace bailiwick::items
