// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

#include <map>

namespace bailiwick::rolemodel {

// Actions of IAM policies in our words: service:resource:verb is service-resource:verb. Internal to
// this folder.
class IamActions
{
public:
    // How a pattern is read for actions that the file does not name itself, so that only our names
    // of them are known: what is forbidden rather too much, what is allowed rather too little.
    enum class Reading : std::uint8_t { Narrow, Wide };

    explicit IamActions(const fleet::State &state);

    static bool isPattern(std::string_view action)
    {
        return action.find('*') != std::string_view::npos;
    }
    // Makes an action known that the file names in full. Why it cannot be, otherwise empty.
    std::string add(const std::string &action);
    // What it, or a pattern, stands for among the known ones; empty: nothing.
    std::vector<fleet::ActionName> resolved(const std::string &action, Reading reading) const;
    bool isMeta(const fleet::ActionName &name) const { return m_known.at(name).meta; }
    // Those that the fleet does not have yet, ordered by name.
    std::vector<fleet::Action> added() const;

private:
    struct Known
    {
        std::string original; // as the file writes it; empty: the fleet's own
        bool meta = false;
        bool isNew = false;
    };
    std::map<fleet::ActionName, Known> m_known;
};

} // namespace bailiwick::rolemodel
