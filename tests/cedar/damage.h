// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <random>
#include <string>

// Texts that a parser must survive.
namespace bailiwick::tests {

// A few bytes of it lost, said twice or changed.
void damage(std::string &text, std::mt19937_64 &random);

// Fewer than 40 bytes; ASCII alone if asked.
std::string randomBytes(std::mt19937_64 &random, bool ascii);

} // namespace bailiwick::tests
