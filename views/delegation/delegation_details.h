// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"
#include "views/widgets/details_model.h"

namespace bailiwick::delegation {

/// One delegation in names and values, for a KeyValuePanel.
class DelegationDetails : public widgets::DetailsModel
{
    Q_OBJECT
public:
    using DetailsModel::DetailsModel;

    /// A null or unknown id empties it.
    void show(const fleet::State &state, fleet::Id delegation);
};

} // namespace bailiwick::delegation
