// SPDX-License-Identifier: Apache-2.0
#include "models/items/attribute_model.h"

#include "models/items/device_status.h"
#include "models/items/labels.h"
#include "models/items/roles.h"

#include <set>

namespace bailiwick::items {

namespace {

QString shown(const fleet::State &state, const std::string &key, const fleet::AttributeValue *value)
{
    if (!value)
        return QStringLiteral("–");
    const QString text = labels::value(state, *value);
    return key == "status" ? statusText(text) : text;
}

const fleet::AttributeValue *valueIn(const fleet::Attributes &attributes, const std::string &key)
{
    const auto found = attributes.find(key);
    return found == attributes.end() ? nullptr : &found->second;
}

} // namespace

void AttributeModel::addAttributes(const access::Snapshot &snapshot,
                                   const fleet::Resource &resource, const fleet::State *draft)
{
    const fleet::Resource *changed = draft ? draft->resources().find(resource.id) : nullptr;
    const fleet::Attributes &before = resource.attributes;
    const fleet::Attributes &after = changed ? changed->attributes : before;
    std::set<std::string> keys;
    for (const fleet::Attributes *each : {&before, &after}) {
        for (const auto &entry : *each)
            keys.insert(entry.first);
    }
    for (const std::string &key : keys) {
        const fleet::AttributeValue *old = valueIn(before, key);
        const fleet::AttributeValue *now = valueIn(after, key);
        const bool pending = !old || !now || *old != *now;
        QString value = shown(snapshot.state(), key, old);
        if (pending)
            value = tr("%1 → %2", "value before and after the draft")
                        .arg(value, shown(*draft, key, now));
        if (!value.isEmpty())
            m_rows.push_back({QString::fromStdString(key), labels::attribute(key), value, pending});
    }
}

void AttributeModel::setNode(const access::SnapshotPtr &snapshot, fleet::Id id,
                             const fleet::State *draft)
{
    beginResetModel();
    m_rows.clear();
    const auto position = snapshot ? snapshot->tree().position(id) : std::nullopt;
    if (position) {
        const fleet::Resource &resource = snapshot->tree().resource(*position);
        const auto add = [this](const char *key, const QString &name, const QString &value) {
            if (!value.isEmpty())
                m_rows.push_back({QString::fromLatin1(key), name, value, false});
        };
        add("name", tr("Name"), QString::fromStdString(resource.name));
        add("kind", tr("Kind"), labels::kindOf(resource));
        add("path", tr("Path"), QString::fromStdString(snapshot->tree().path(*position)));
        if (resource.kind != fleet::ResourceKind::Device) {
            const auto devices = snapshot->tree().deviceCount(snapshot->tree().subtree(*position));
            add("devices", tr("Devices"), labels::count(devices));
        }
        addAttributes(*snapshot, resource, draft);
        add("externalId", tr("External id"), QString::fromStdString(resource.externalId));
        add("id", tr("Id"), idText(resource.id));
    }
    endResetModel();
}

int AttributeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AttributeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant AttributeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == IdRole)
        return row.key;
    if (role == PendingRole)
        return row.pending;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return index.column() == NameColumn ? row.name : row.value;
}

QVariant AttributeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Attribute") : tr("Value");
}

} // namespace bailiwick::items
