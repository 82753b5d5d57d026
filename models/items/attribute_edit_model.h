// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/attribute_entry.h"

#include <QAbstractTableModel>

namespace bailiwick::items {

// The attributes of one node while somebody edits them: a list to choose from, whose entries a form
// changes. Nothing is in the draft until attributes() is put there.
// Columns: Name, Value. Roles: DisplayRole, ToolTipRole (what is wrong, or the kind), ProblemRole,
// PendingRole (differs from what the node has).
class AttributeEditModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, ColumnCount };

    // The state is kept for names (a State shares its tables). REQUIRES: it has the node.
    AttributeEditModel(fleet::State state, fleet::Id resource, const AttributeRights &rights,
                       QObject *parent = nullptr);

    const fleet::State &state() const { return m_state; }
    const fleet::Resource &node() const { return m_node; }
    const AttributeRights &rights() const { return m_rights; }
    const AttributeEntry &entryAt(int row) const { return m_entries.at(std::size_t(row)); }
    void setEntry(int row, AttributeEntry entry);
    // A new entry at the end; answers its row.
    int add();
    void remove(int row);
    bool mayChange(int row) const;

    // The first reason why it cannot be taken; empty: it can.
    QString problem() const;
    int firstProblem() const; // its row; -1: none
    QString problemOf(int row) const;
    // What should be thought over; empty: nothing. Known once the types are.
    QString warningOf(int row) const;
    void setTypes(access::AttributeTypes types);
    // Names that nodes of the kind have and this one has not, ordered.
    QStringList unusedNames() const;
    std::optional<access::AttributeType> usualType(const QString &key) const;

    bool isChanged() const;
    // REQUIRES: problem() is empty.
    fleet::Attributes attributes() const;
    // What was edited, over attributes that may have changed elsewhere meanwhile.
    fleet::Attributes appliedTo(fleet::Attributes newer) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void edited();

private:
    bool differs(const AttributeEntry &entry) const;

    fleet::State m_state;
    fleet::Resource m_node;
    AttributeRights m_rights;
    access::AttributeTypes m_types;
    std::vector<AttributeEntry> m_entries;
};

} // namespace bailiwick::items
