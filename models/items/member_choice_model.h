// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

#include <QStandardItemModel>

#include <set>

namespace bailiwick::items {

// The people of one organization, to tick some of them, by name. Columns: Person, Title, E-mail.
// Roles: IdRole (membership), CheckStateRole.
class MemberChoiceModel : public QStandardItemModel
{
    Q_OBJECT

public:
    explicit MemberChoiceModel(QObject *parent = nullptr);

    // Those of `locked` are ticked and stay so; `lockedText` says why.
    void show(const fleet::State &state, fleet::Id organization,
              const std::set<fleet::Id> &ticked = {}, const std::set<fleet::Id> &locked = {},
              const QString &lockedText = {});
    const std::set<fleet::Id> &ticked() const { return m_ticked; }

signals:
    // Somebody was ticked or no longer is.
    void tickedChanged();

private:
    void take(QStandardItem *item);

    std::set<fleet::Id> m_ticked;
    bool m_filling = false;
};

} // namespace bailiwick::items
