// SPDX-License-Identifier: Apache-2.0
#include "app/server/mail_server.h"

namespace bailiwick::server {

namespace fs = std::filesystem;

fleet::Expected<std::optional<smtp::Server>> mailServerOf(const Configuration &configuration)
{
    if (configuration.smtp.empty())
        return std::nullopt;
    const std::size_t colon = configuration.smtp.rfind(':');
    const std::string port =
        colon == std::string::npos ? std::string() : configuration.smtp.substr(colon + 1);
    const bool digits =
        !port.empty() && port.size() <= 5 && port.find_first_not_of("0123456789") == port.npos;
    const int number = digits ? std::stoi(port) : 0;
    if (colon == 0 || number < 1 || number > 65535)
        return fleet::failure("invalid-option", "This is no mail server", configuration.smtp,
                              "Write it as HOST:PORT.");
    smtp::Server server;
    server.host = configuration.smtp.substr(0, colon);
    server.port = static_cast<std::uint16_t>(number);
    if (configuration.smtpTls == "off")
        server.tls = smtp::Tls::Off;
    if (configuration.smtpTls == "always")
        server.tls = smtp::Tls::Always;
    server.caFile = configuration.smtpCa;
    server.user = configuration.smtpUser;
    if (!configuration.smtpPasswordFile.empty()) {
        const auto text = authority::readFile(configuration.smtpPasswordFile, true);
        if (!text)
            return tl::unexpected(text.error());
        server.password = text->substr(0, text->find_first_of("\r\n"));
    }
    return server;
}

fleet::Expected<std::string> mailFolderOf(const authority::DataFolder &folder)
{
    const fs::path path = folder.root() / "mail";
    std::error_code error;
    fs::create_directories(path, error);
    if (!error)
        fs::permissions(path, fs::perms::owner_all, error);
    if (error)
        return fleet::failure("io", "The folder of e-mails cannot be made: " + error.message(),
                              path.string(), "Make it, for the server alone.");
    return path.string();
}

} // namespace bailiwick::server
