// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

#include <QStandardItemModel>

namespace bailiwick::delegation {

/// One delegation in names and values, for a KeyValuePanel.
class DelegationDetails : public QStandardItemModel
{
    Q_OBJECT
public:
    using QStandardItemModel::QStandardItemModel;

    /// A null or unknown id empties it.
    void show(const fleet::State &state, fleet::Id delegation);

private:
    void add(const QString &name, const QString &value);
};

/// Live ways by which the company still holds something when this delegation is cut, one sentence
/// each: its own property, other delegations to it that do not hang from this one.
QStringList survivingPaths(const fleet::State &state, const fleet::Delegation &delegation,
                           fleet::Time at);

} // namespace bailiwick::delegation
