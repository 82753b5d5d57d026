// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"

#include <QByteArray>

#include <map>
#include <vector>

namespace bailiwick::items {

// A CSV file of claim secrets, read: what is sent to the server, or what is wrong with it, by line
// of the file. Its first line names the columns, in any order: "externalId" (the device's) and one
// or more of "code", "publicKey" (PEM), "credential"; a row gives at least one of these. Separated
// by commas, semicolons or tabs, whichever the first line has; UTF-8, with or without a byte order
// mark; fields in double quotes may have separators, line ends and "" in them.
struct ClaimFile
{
    QByteArray lines;                          // JSON Lines for POST /v1/claim-secrets
    std::vector<int> lineOf;                   // for each of them, the line of the file
    std::map<int, std::vector<QString>> wrong; // by line; nothing is sent while there is any
    int devices = 0;

    bool isUsable() const { return wrong.empty() && !lineOf.empty(); }
};

// O(text). Names of at most 100 wrong lines are kept.
ClaimFile readClaimFile(const QByteArray &text);

// What the server refused, by line of the file ("line 3" of what was sent). Empty when the error
// is about no line.
std::map<int, std::vector<QString>> refusedLines(const ClaimFile &file, const fleet::Error &error);

// More is not read at all.
inline constexpr qint64 claimFileBytes = 8 << 20;

} // namespace bailiwick::items
