// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/log.h"

#include <cstdio>

namespace bailiwick::server {

// One JSON object a line: {"time","level","message","request","address","method","route","status",
// "durationUs"}. Never a query, header or body, so never a secret. Thread-safe.
http::Log jsonLog(std::FILE *file, http::LogRecord::Level least);
std::string jsonLine(const http::LogRecord &record, std::int64_t time);

} // namespace bailiwick::server
