// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"
#include "models/items/ownership_desk.h"
#include "views/widgets/details_model.h"

namespace bailiwick::ownership {

/// Who has a device, in names and values, for a KeyValuePanel: what the snapshot says, and what
/// more the server told.
class OwnershipDetails : public widgets::DetailsModel
{
    Q_OBJECT
public:
    using DetailsModel::DetailsModel;

    /// `viewer`: the person. What the desk knows of another device does not count. Nothing for a
    /// device that is not in the snapshot.
    void show(const access::Snapshot &snapshot, const items::OwnershipDesk &desk, fleet::Id device,
              fleet::Id viewer);
};

} // namespace bailiwick::ownership
