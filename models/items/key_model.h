// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"
#include "models/items/roles.h"
#include "models/remote/sources.h"

#include <QAbstractTableModel>

namespace bailiwick::items {

// Keys as the server lists them, of one application or gateway or of all, those that were not used
// for a while or all. Columns: Key, Whose, State, Last used, Uses, Ends.
// Roles: DisplayRole, ToolTipRole, IdRole (the key's), PrincipalRole, StateRole ("valid",
// "pending", "expired", "revoked"), StateTextRole, ToneRole, TimeRole (Last used, Ends).
class KeyModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        KeyColumn,
        WhoseColumn,
        StateColumn,
        LastUsedColumn,
        UsesColumn,
        EndsColumn,
        ColumnCount
    };

    explicit KeyModel(QObject *parent = nullptr);

    // Whom to ask; outlives the model or is set to null. Nothing is asked until reload().
    void setSource(remote::KeySource *source);
    void reload();
    // Each asks the server, then lists anew; what was made comes by made(), errors by failed().
    void make(const fleet::PrincipalRef &machine, fleet::Time until);
    void rotate(const QString &key, int overlapHours);
    void revoke(const std::vector<QString> &keys); // one after the other, until one fails
    bool isBusy() const { return m_call.isActive(); }

    void setKeys(std::vector<remote::KeySummary> keys);
    void setState(const fleet::State &state); // for names
    void setMachine(std::optional<fleet::PrincipalRef> machine);
    // Only valid keys that were not used for so many days, or never; 0: all.
    void setUnusedFor(int days);
    const remote::KeySummary &keyAt(int row) const { return m_keys[m_rows.at(std::size_t(row))]; }
    std::vector<QString> shownKeys() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void loaded();
    void busyChanged(bool busy);
    // The key's text: to be shown this once.
    void made(const QString &text);
    void failed(const bailiwick::fleet::Error &error);

private:
    void ask(remote::Call call);
    void answered(const fleet::Expected<remote::MadeKey> &made);
    void end(const fleet::Error &error);
    void refresh();
    bool isShown(const remote::KeySummary &key, fleet::Time now) const;
    QVariant text(const remote::KeySummary &key, int column) const;
    static QString stateText(const QString &word);

    remote::KeySource *m_source = nullptr;
    remote::Call m_call;
    std::vector<QString> m_toRevoke;
    fleet::State m_state;
    std::vector<remote::KeySummary> m_keys;
    std::vector<std::size_t> m_rows;
    std::optional<fleet::PrincipalRef> m_machine;
    int m_unusedDays = 0;
};

} // namespace bailiwick::items
