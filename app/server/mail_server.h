// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/server/configuration.h"
#include "app/smtp/smtp_client.h"
#include "models/authority/data_folder.h"

#include <optional>

namespace bailiwick::server {

// The mail server that e-mails are handed to; none when they stay in their folder. Errors:
// "invalid-option", those of authority::readFile (the password's file is a secret).
fleet::Expected<std::optional<smtp::Server>> mailServerOf(const Configuration &configuration);

// Where e-mails wait for it, unless a folder was given: mail/ of the data folder, made for the
// owner alone. Error "io".
fleet::Expected<std::string> mailFolderOf(const authority::DataFolder &folder);

} // namespace bailiwick::server
