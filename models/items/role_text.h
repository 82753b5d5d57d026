// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

#include <QString>

#include <vector>

namespace bailiwick::items {

// The actions of one area of the catalogue, ordered by name.
struct ActionArea
{
    std::string name; // "device"
    QString label;    // "Device"
    std::vector<fleet::Action> actions;

    bool isMeta() const; // nothing in it but what changes access itself
    bool operator==(const ActionArea &) const = default;
};

// Ordered by label; areas that only change access come last. O(actions × log actions).
std::vector<ActionArea> areasOf(const fleet::Table<fleet::Action> &catalogue);

// "Device" of "device", in the person's language where the word is known.
QString areaLabel(std::string_view area);

// What a role lets people do, made of its grid and in the words of the grid, so that it cannot
// drift from what is enforced: "May: everything with Device; View site health. Changes access:
// Assign roles. Only where resource.level < 3." (fleet::roleSentence says the same in English and
// in the names of the catalogue.)
QString roleText(const fleet::Role &role, const std::vector<ActionArea> &areas);

// Its own text, otherwise roleText.
QString roleDescription(const fleet::Role &role, const std::vector<ActionArea> &areas);

} // namespace bailiwick::items
