// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>

namespace bailiwick::bench {

// Medians of our benchmarks in this run: nanoseconds of CPU time by name and number of links.
using Medians = std::map<std::pair<std::string, std::size_t>, double>;

// Has the peers answer the same requests, compares each answer with ours and prints the table.
// Returns how many answers differ.
std::size_t comparePeers(const Medians &ours);

} // namespace bailiwick::bench
