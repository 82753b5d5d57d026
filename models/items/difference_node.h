// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/difference_model.h"

#include <algorithm>

namespace bailiwick::items {

// A row of the difference's tree. Places are made in pages; the cursor stands in the action's node.
struct DifferenceModel::Node
{
    enum class Kind { Root, Person, Action, Place, ScheduledList, Scheduled };
    struct Place
    {
        access::Position position = 0;
        bool lost = false; // a position of the tree before
    };

    Kind kind = Kind::Root;
    Node *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;
    std::size_t principal = 0; // in Difference::principals
    std::size_t part = 0;      // in PrincipalDifference::actions or Difference::scheduled
    Place place;
    std::uint64_t gained = 0; // devices
    std::uint64_t lost = 0;
    bool gains = false;
    bool loses = false;
    // Cursor of an action's places: the position to look at next.
    bool fetchLost = false;
    bool isFetched = false;
    access::Position next = 0;

    Node *add(Kind childKind)
    {
        auto child = std::make_unique<Node>();
        child->kind = childKind;
        child->parent = this;
        child->row = static_cast<int>(children.size());
        children.push_back(std::move(child));
        return children.back().get();
    }

    // Adds places of one side until `limit`, then goes on to the other side or is done.
    void fetchPage(const access::PieceSet &set, const access::Tree &tree, bool devicesOnly,
                   std::size_t limit, std::vector<Place> &places)
    {
        for (auto run = set.intervalFrom(next); run; run = set.intervalFrom(next)) {
            for (next = run->low; next < run->high; ++next) {
                if (places.size() == limit)
                    return;
                if (!devicesOnly || tree.devices().contains(next))
                    places.push_back({next, fetchLost});
            }
        }
        next = 0;
        isFetched = fetchLost;
        fetchLost = true;
    }
};

} // namespace bailiwick::items
