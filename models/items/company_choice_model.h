// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

#include <QStandardItemModel>

#include <set>

namespace bailiwick::items {

// Companies to choose one from: partners first, then customers, by name. A blocked one is shown and
// cannot be chosen. Columns: Company, Kind, People, Delegations. Roles: IdRole, IconRole.
class CompanyChoiceModel : public QStandardItemModel
{
    Q_OBJECT

public:
    using QStandardItemModel::QStandardItemModel;

    // `without`: organizations that are not offered.
    void show(const fleet::State &state, const std::set<fleet::Id> &without);

private:
    void add(const fleet::State &state, const fleet::Organization &organization);
};

} // namespace bailiwick::items
