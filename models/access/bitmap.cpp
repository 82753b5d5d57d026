// SPDX-License-Identifier: Apache-2.0
#include "models/access/bitmap.h"

#include <algorithm>

namespace bailiwick::access {

// At most a word's worth, in the low bits.
Bitmap::Word Bitmap::bits(Position from, Position count) const
{
    const std::size_t index = from / bitsOfWord;
    const Position shift = from % bitsOfWord;
    Word word = m_words[index] >> shift;
    if (shift != 0 && shift + count > bitsOfWord)
        word |= m_words[index + 1] << (bitsOfWord - shift);
    return count == bitsOfWord ? word : word & ((Word{1} << count) - 1);
}

Bitmap Bitmap::moved(const PositionMap &map, std::size_t newSize) const
{
    Bitmap result(newSize);
    for (const PositionMap::Block &block : map.blocks()) {
        for (Position done = 0; done < block.length;) {
            const Position to = block.to + done;
            const Position count = std::min(bitsOfWord - to % bitsOfWord, block.length - done);
            result.m_words[to / bitsOfWord] |= bits(block.from + done, count) << (to % bitsOfWord);
            done += count;
        }
    }
    return result;
}

} // namespace bailiwick::access
