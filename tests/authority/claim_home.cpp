// SPDX-License-Identifier: Apache-2.0
#include "tests/authority/claim_home.h"

namespace bailiwick::tests {

namespace {

constexpr const char *homeText = R"x(
{"type":"person","externalId":"pia","name":"Pia Torres","email":"pia@home.example"}
{"type":"person","externalId":"sam","name":"Sam Vega","email":"sam@home.example"}
{"type":"person","externalId":"zoe","name":"Zoe Haas","email":"zoe@home.example"}
{"type":"role","externalId":"user","organization":"nordquell","name":"User","ownership":true,"actions":["device:configure","device:view"]}
{"type":"ownership","device":"device-111","primary":"pia","secondaries":["sam"]}
)x";

} // namespace

ClaimHome::ClaimHome()
    : World(World::importText() + homeText, *fleet::parseTime("2026-11-22T08:00:00Z"))
{
}

void ClaimHome::load(const std::string &lines)
{
    const auto loaded = claims().load(nullptr, lines);
    if (!loaded)
        qFatal("%s", loaded.error().toString().c_str());
}

std::vector<store::StoredClaimSecret> ClaimHome::secrets(const std::string &device)
{
    auto transaction = context().store().begin();
    return *store::ownershipOf(**transaction).claimSecrets(device);
}

std::string codeLine(const std::string &device, const std::string &code)
{
    return R"({"externalId":")" + device + R"(","code":")" + code + "\"}\n";
}

std::string keyLine(const std::string &device, const DeviceKey &key)
{
    std::string pem = key.pem();
    for (std::size_t at = 0; (at = pem.find('\n', at)) != std::string::npos; at += 2)
        pem.replace(at, 1, "\\n");
    return R"({"externalId":")" + device + R"(","publicKey":")" + pem + "\"}\n";
}

} // namespace bailiwick::tests
