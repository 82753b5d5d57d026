// SPDX-License-Identifier: Apache-2.0
#include "models/items/under_way_model.h"

#include "models/fleet/time.h"
#include "models/items/labels.h"

#include <algorithm>

namespace bailiwick::items {

namespace {

UnderWayModel::Row offerRow(const remote::OfferSummary &offer)
{
    UnderWayModel::Row row;
    row.id = offer.id;
    row.isTransfer = offer.kind == QStringLiteral("transfer");
    row.device = offer.device.id;
    row.about = offer.group.id.isNull() ? offer.device.name : offer.group.name;
    row.state = offer.state;
    row.begun = offer.made;
    row.until = offer.until;
    return row;
}

UnderWayModel::Row releaseRow(const remote::ReleaseSummary &release, const QString &device)
{
    UnderWayModel::Row row;
    row.id = release.id;
    row.isRelease = true;
    row.device = release.device;
    row.about = device;
    row.details = release.reason;
    row.state = release.state;
    row.begun = release.made;
    row.until = release.due;
    return row;
}

} // namespace

UnderWayModel::UnderWayModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

UnderWayModel::Row UnderWayModel::received(const remote::OfferSummary &offer)
{
    Row row = offerRow(offer);
    row.details = tr("From %1").arg(offer.from.name);
    if (isOpen(row))
        row.acts = Acts(Act::Accept) | Act::Decline;
    return row;
}

UnderWayModel::Row UnderWayModel::made(const remote::OfferSummary &offer)
{
    Row row = offerRow(offer);
    row.details = tr("To %1").arg(offer.email);
    if (isOpen(row))
        row.acts = Act::Withdraw;
    return row;
}

UnderWayModel::Row UnderWayModel::seen(const remote::OfferSummary &offer)
{
    Row row = offerRow(offer);
    row.details = tr("By its owner; to whom is theirs to know");
    return row;
}

UnderWayModel::Row UnderWayModel::release(const remote::ReleaseSummary &release,
                                          const QString &device, bool mayEnd, fleet::Time now)
{
    Row row = releaseRow(release, device);
    if (row.state == QStringLiteral("waiting") && now >= release.due)
        row.state = QStringLiteral("due");
    if (isOpen(row) && mayEnd)
        row.acts = Act::Cancel;
    if (mayEnd && row.state == QStringLiteral("due"))
        row.acts |= Act::Complete;
    return row;
}

UnderWayModel::Row UnderWayModel::against(const remote::ReleaseSummary &release,
                                          const QString &device)
{
    Row row = releaseRow(release, device);
    if (isOpen(row))
        row.acts = Act::Object;
    return row;
}

bool UnderWayModel::isOpen(const Row &row)
{
    return row.state == QStringLiteral("pending") || row.state == QStringLiteral("waiting") ||
           row.state == QStringLiteral("due");
}

void UnderWayModel::setRows(std::vector<Row> rows)
{
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        return isOpen(a) != isOpen(b) ? isOpen(a) : a.begun > b.begun;
    });
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QString UnderWayModel::what(const Row &row)
{
    if (row.isRelease)
        return tr("Release");
    return row.isTransfer ? tr("Handing over") : tr("Sharing");
}

QString UnderWayModel::stateText(const Row &row)
{
    if (row.state == QStringLiteral("pending"))
        return tr("Open");
    if (row.state == QStringLiteral("waiting"))
        return tr("Waiting");
    if (row.state == QStringLiteral("due"))
        return tr("Due");
    if (row.state == QStringLiteral("accepted"))
        return tr("Accepted");
    if (row.state == QStringLiteral("declined"))
        return tr("Declined");
    if (row.state == QStringLiteral("cancelled"))
        return tr("Cancelled");
    if (row.state == QStringLiteral("objected"))
        return tr("Objected to");
    if (row.state == QStringLiteral("done"))
        return tr("Done");
    return tr("Expired");
}

int UnderWayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int UnderWayModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant UnderWayModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = rowAt(index.row());
    switch (role) {
    case IdRole:
        return row.id;
    case IconRole:
        if (index.column() != WhatColumn)
            return {};
        return row.isRelease    ? QStringLiteral("unlock")
               : row.isTransfer ? QStringLiteral("delegate")
                                : QStringLiteral("link");
    case StateRole:
        return isOpen(row) ? row.state : QStringLiteral("closed");
    case StateTextRole:
        return stateText(row);
    case ToneRole:
        return static_cast<int>(row.state == QStringLiteral("due") ? Tone::Bad
                                : isOpen(row)                      ? Tone::Warning
                                                                   : Tone::Muted);
    case TimeRole:
        if (index.column() == BegunColumn)
            return static_cast<qint64>(row.begun);
        return index.column() == UntilColumn ? QVariant(static_cast<qint64>(row.until))
                                             : QVariant();
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case WhatColumn:
        return what(row);
    case AboutColumn:
        return row.about;
    case DetailsColumn:
        return row.details;
    case StateColumn:
        return stateText(row);
    case BegunColumn:
        return labels::time(row.begun);
    case UntilColumn:
        return labels::time(row.until);
    default:
        return {};
    }
}

QVariant UnderWayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhatColumn:
        return tr("What");
    case AboutColumn:
        return tr("About");
    case DetailsColumn:
        return tr("Details");
    case StateColumn:
        return tr("State");
    case BegunColumn:
        return tr("Begun");
    case UntilColumn:
        return tr("Until");
    default:
        return {};
    }
}

} // namespace bailiwick::items
