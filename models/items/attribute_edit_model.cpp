// SPDX-License-Identifier: Apache-2.0
#include "models/items/attribute_edit_model.h"

#include "models/items/labels.h"
#include "models/items/roles.h"

#include <algorithm>

namespace bailiwick::items {

AttributeEditModel::AttributeEditModel(fleet::State state, fleet::Id resource,
                                       const AttributeRights &rights, QObject *parent)
    : QAbstractTableModel(parent)
    , m_state(std::move(state))
    , m_node(*m_state.resources().find(resource))
    , m_rights(rights)
{
    for (const auto &[key, value] : m_node.attributes)
        m_entries.push_back(attributeEntry(key, value));
}

void AttributeEditModel::setEntry(int row, AttributeEntry entry)
{
    AttributeEntry &present = m_entries.at(static_cast<std::size_t>(row));
    if (present == entry)
        return;
    present = std::move(entry);
    // Another row may have had the same name.
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit edited();
}

int AttributeEditModel::add()
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    AttributeEntry entry;
    entry.isNew = true;
    m_entries.push_back(std::move(entry));
    endInsertRows();
    emit edited();
    return row;
}

void AttributeEditModel::remove(int row)
{
    if (row < 0 || row >= rowCount() || !mayChange(row))
        return;
    beginRemoveRows({}, row, row);
    m_entries.erase(m_entries.begin() + row);
    endRemoveRows();
    emit edited();
}

// What is new has no name yet, so that its right is told once it has.
bool AttributeEditModel::mayChange(int row) const
{
    return entryAt(row).isNew || m_rights.mayChange(entryAt(row).key);
}

QString AttributeEditModel::problemOf(int row) const
{
    const AttributeEntry &entry = entryAt(row);
    if (entry.isNew) {
        if (const QString problem = keyProblem(entry.key, m_node.kind); !problem.isEmpty())
            return problem;
        if (const QString problem = m_rights.problem(entry.key); !problem.isEmpty())
            return problem;
        const auto same = std::count_if(m_entries.begin(), m_entries.end(),
                                        [&](const auto &each) { return each.key == entry.key; });
        if (same > 1)
            return tr("There is an attribute “%1” already.").arg(entry.key);
    }
    return valueProblem(entry);
}

int AttributeEditModel::firstProblem() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!problemOf(row).isEmpty())
            return row;
    }
    return -1;
}

QString AttributeEditModel::problem() const
{
    const int row = firstProblem();
    return row < 0 ? QString() : problemOf(row);
}

QString AttributeEditModel::warningOf(int row) const
{
    return typeWarning(entryAt(row), m_node.kind, m_types);
}

void AttributeEditModel::setTypes(access::AttributeTypes types)
{
    m_types = std::move(types);
    emit edited();
}

QStringList AttributeEditModel::unusedNames() const
{
    QStringList names;
    for (const auto &entry : m_types.of(m_node.kind)) {
        const QString key = QString::fromStdString(entry.first);
        const bool used = std::any_of(m_entries.begin(), m_entries.end(),
                                      [&](const auto &each) { return each.key == key; });
        if (!used && keyProblem(key, m_node.kind).isEmpty())
            names += key;
    }
    return names;
}

std::optional<access::AttributeType> AttributeEditModel::usualType(const QString &key) const
{
    return m_types.typeOf(m_node.kind, key.toStdString());
}

bool AttributeEditModel::differs(const AttributeEntry &entry) const
{
    const auto found = m_node.attributes.find(entry.key.toStdString());
    return found == m_node.attributes.end() || !valueProblem(entry).isEmpty() ||
           valueOf(entry) != found->second;
}

bool AttributeEditModel::isChanged() const
{
    return m_entries.size() != m_node.attributes.size() ||
           std::any_of(m_entries.begin(), m_entries.end(),
                       [this](const AttributeEntry &entry) { return differs(entry); });
}

fleet::Attributes AttributeEditModel::attributes() const
{
    fleet::Attributes attributes;
    for (const AttributeEntry &entry : m_entries)
        attributes.insert_or_assign(entry.key.toStdString(), valueOf(entry));
    return attributes;
}

fleet::Attributes AttributeEditModel::appliedTo(fleet::Attributes newer) const
{
    const fleet::Attributes wanted = attributes();
    for (const auto &entry : m_node.attributes) {
        if (!wanted.contains(entry.first))
            newer.erase(entry.first);
    }
    for (const auto &[key, value] : wanted) {
        const auto before = m_node.attributes.find(key);
        if (before == m_node.attributes.end() || before->second != value)
            newer.insert_or_assign(key, value);
    }
    return newer;
}

int AttributeEditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int AttributeEditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant AttributeEditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AttributeEntry &entry = entryAt(index.row());
    const QString problem = problemOf(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == NameColumn)
            return entry.key.isEmpty() ? tr("New attribute")
                                       : labels::attribute(entry.key.toStdString());
        return problem.isEmpty() ? labels::value(m_state, valueOf(entry)) : tr("Not complete");
    case Qt::ToolTipRole:
        return problem.isEmpty() ? attributeKindText(entry.kind) : problem;
    case ProblemRole:
        return problem;
    case PendingRole:
        return differs(entry);
    case IdRole:
        return entry.key;
    default:
        return {};
    }
}

QVariant AttributeEditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Attribute") : tr("Value");
}

} // namespace bailiwick::items
