// SPDX-License-Identifier: Apache-2.0
#include "damage.h"

namespace bailiwick::tests {

void damage(std::string &text, std::mt19937_64 &random)
{
    for (std::size_t count = 1 + random() % 3; count > 0 && !text.empty(); --count) {
        const std::size_t at = random() % text.size();
        switch (random() % 3) {
        case 0:
            text.erase(at, 1 + random() % 4);
            break;
        case 1:
            text.insert(at, text.substr(random() % text.size(), random() % 8));
            break;
        default:
            text[at] = char(random());
        }
    }
}

std::string randomBytes(std::mt19937_64 &random, bool ascii)
{
    std::string text(random() % 40, '\0');
    for (char &c : text)
        c = char(random() % (ascii ? 128 : 256));
    return text;
}

} // namespace bailiwick::tests
