// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/relationship.h"
#include "views/widgets/details_model.h"

namespace bailiwick::companies {

/// A relationship in names and values, for a KeyValuePanel: what holds, what was delegated, who
/// works there, and what the company would keep.
class CompanyDetails : public widgets::DetailsModel
{
    Q_OBJECT
public:
    using DetailsModel::DetailsModel;

    /// Null empties it.
    void show(const fleet::State &state, const fleet::Relationship *relationship, fleet::Time at);
};

} // namespace bailiwick::companies
