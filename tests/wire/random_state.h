// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

#include <random>
#include <string>

namespace bailiwick::tests {

// A state with `size` entities of each kind, every member set at random, references within the
// state. It need not keep the rules of a fleet: JSON must carry whatever there is.
fleet::State randomState(std::uint64_t seed, std::size_t size);

// As a file would be called on the command line of a test.
std::string importText(const fleet::State &state);
std::string snapshotText(const fleet::State &state);

// Changes a few bytes of the text.
std::string mutated(std::string text, std::mt19937_64 &random);

} // namespace bailiwick::tests
