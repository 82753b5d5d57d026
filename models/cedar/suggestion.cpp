// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/token_cursor.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace bailiwick::cedar {

namespace {

// Levenshtein distance.
std::size_t edits(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t kept = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({kept, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

} // namespace

std::string didYouMean(std::string_view word, std::span<const std::string_view> candidates)
{
    constexpr std::size_t farthest = 3;
    constexpr std::size_t longest = 64; // longer words are not compared: input drives the cost
    std::string_view best;
    std::size_t bestEdits = farthest + 1;
    for (const std::string_view candidate : candidates) {
        if (word.size() > longest)
            break;
        const std::size_t distance = edits(word, candidate);
        if (distance < bestEdits && distance < candidate.size()) {
            best = candidate;
            bestEdits = distance;
        }
    }
    return best.empty() ? std::string() : "Did you mean `" + std::string(best) + "`?";
}

} // namespace bailiwick::cedar
