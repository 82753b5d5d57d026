// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

// Invented names, a European mix. Each is a function of an index; those said to be unique go
// through all combinations in an order that the seed decides, and are numbered after that.
// Internal to this folder.
namespace bailiwick::sample {

struct PersonName
{
    std::string name;    // "Zofia Šimková"
    std::string mailbox; // "zofia.simkova"
};

PersonName personName(std::uint64_t seed, std::uint64_t index);    // unique for the first 4,000
std::string customerName(std::uint64_t seed, std::uint64_t index); // unique
std::string streetAddress(std::uint64_t seed, std::uint64_t site); // "Lindenweg 14, Graz"
std::string roomName(std::size_t index);                           // "Plant room"…

} // namespace bailiwick::sample
