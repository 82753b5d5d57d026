// SPDX-License-Identifier: Apache-2.0
#include "models/sample/catalogue.h"
#include "models/sample/parts.h"
#include "models/sample/random.h"
#include "models/sample/words.h"

namespace bailiwick::sample {

namespace {

constexpr fleet::Time day = 86'400'000;

enum Draw : std::uint64_t { DeviceDraw = 11, RoomDraw = 12, GatewayDraw = 13 };

fleet::Resource node(fleet::Id id, fleet::ResourceKind kind, fleet::Id parent, std::string name)
{
    fleet::Resource resource;
    resource.id = id;
    resource.kind = kind;
    resource.parent = parent;
    resource.name = std::move(name);
    return resource;
}

std::string padded(std::uint64_t number, std::size_t width)
{
    const std::string text = std::to_string(number);
    return std::string(text.size() < width ? width - text.size() : 0, '0') + text;
}

// Most of the fleet is well.
std::string_view statusOf(std::size_t permille)
{
    if (permille < 935)
        return "ok";
    if (permille < 975)
        return "warning";
    return permille < 990 ? "fault" : "offline";
}

void setAttributes(fleet::Resource &device, const ModelEntry &model, const Plan &plan,
                   std::uint64_t number, Random &random)
{
    static constexpr std::string_view modes[] = {"heating",   "heating", "heating", "eco",
                                                 "hot-water", "cooling", "standby"};
    const fleet::Time installed =
        plan.now() - static_cast<fleet::Time>(1 + random.below(std::size_t{8} * 365)) * day;
    const std::string date = fleet::formatTime(installed).substr(0, 10);
    const std::size_t age = random.below(10);
    device.attributes["model"] = std::string(model.name);
    device.attributes["firmware"] = std::string(model.firmwares[age < 5 ? 0 : age < 8 ? 1 : 2]);
    device.attributes["serial"] = "NQ" + date.substr(2, 2) + "-" + padded(number + 1, 8);
    device.attributes["status"] = std::string(statusOf(random.below(1000)));
    device.attributes["installed"] = date;
    if (!model.gateway) {
        device.attributes["config_setpoint"] =
            static_cast<std::int64_t>(35 + random.below(21)); // °C
        device.attributes["config_mode"] = std::string(modes[random.below(std::size(modes))]);
    }
}

// One site: where its devices may stand, then the devices.
class SiteWriter
{
public:
    SiteWriter(const Plan &plan, RecordSink &sink, std::uint64_t site)
        : m_plan(plan)
        , m_sink(sink)
        , m_site(site)
    {
    }

    std::uint64_t spaces() const { return m_spaces; }
    void write();

private:
    fleet::Id space(std::uint64_t slot, fleet::Id parent, std::string name, std::string kind);
    void writeSpaces();
    void writeDevices();

    const Plan &m_plan;
    RecordSink &m_sink;
    std::uint64_t m_site;
    std::uint64_t m_spaces = 0;
    std::vector<fleet::Id> m_places; // innermost spaces, or the site
};

fleet::Id SiteWriter::space(std::uint64_t slot, fleet::Id parent, std::string name,
                            std::string kind)
{
    fleet::Resource resource = node(ref(Topic::Space, m_site * spacesPerSite + slot),
                                    fleet::ResourceKind::Space, parent, std::move(name));
    resource.spaceKind = std::move(kind);
    const fleet::Id id = resource.id;
    m_sink.put(std::move(resource));
    ++m_spaces;
    return id;
}

void SiteWriter::writeSpaces()
{
    const fleet::Id site = ref(Topic::Site, m_site);
    switch (m_plan.shapeOf(m_site)) {
    case SiteShape::Plain:
        m_places.push_back(site);
        break;
    case SiteShape::Rooms: {
        Random random(m_plan.seed(), RoomDraw, m_site);
        const std::size_t first = random.below(8);
        const std::size_t count = 2 + random.below(3);
        for (std::size_t i = 0; i < count; ++i)
            m_places.push_back(space(i, site, roomName(first + i), "room"));
        break;
    }
    case SiteShape::Buildings:
        for (std::uint64_t b = 0; b < m_plan.buildingsOf(m_site); ++b) {
            const std::uint64_t slot = b * (1 + maximumFloors);
            const fleet::Id building = space(
                slot, site, "Building " + std::string(1, static_cast<char>('A' + b)), "building");
            for (std::uint64_t f = 0; f < m_plan.floorsOf(m_site, b); ++f)
                m_places.push_back(space(slot + 1 + f, building,
                                         f == 0 ? "Ground floor" : "Floor " + std::to_string(f),
                                         "floor"));
        }
        break;
    }
}

void SiteWriter::writeDevices()
{
    const Range range = m_plan.devicesOf(m_site);
    const auto models = deviceModels();
    // Some sites have a gateway; the devices next to it stand below it.
    const bool hasGateway = Random(m_plan.seed(), GatewayDraw, m_site).percent(40);
    constexpr std::uint64_t behindGateway = 12;
    for (std::uint64_t i = 0; i < range.count && m_sink.going(); ++i) {
        const std::uint64_t number = range.first + i;
        Random random(m_plan.seed(), DeviceDraw, number);
        const bool gateway = hasGateway && i == 0 && range.count > 1;
        const ModelEntry &model = gateway ? models.back() : models[random.below(models.size() - 1)];
        const bool below = hasGateway && i > 0 && i <= behindGateway;
        const fleet::Id parent = below ? ref(Topic::Device, range.first)
                                       : m_places[static_cast<std::size_t>(i) % m_places.size()];
        fleet::Resource device = node(ref(Topic::Device, number), fleet::ResourceKind::Device,
                                      parent, std::string(model.name) + " – " + padded(i + 1, 3));
        setAttributes(device, model, m_plan, number, random);
        m_sink.put(std::move(device));
    }
}

void SiteWriter::write()
{
    m_sink.put(node(ref(Topic::Site, m_site), fleet::ResourceKind::Site,
                    ref(Topic::Customer, m_plan.customerOf(m_site)),
                    streetAddress(m_plan.seed(), m_site)));
    writeSpaces();
    writeDevices();
}

} // namespace

void writeRootAndCustomers(const Plan &plan, RecordSink &sink)
{
    sink.put(
        node(ref(Topic::Root, 0), fleet::ResourceKind::Manufacturer, {}, std::string(makerName)));
    for (std::uint64_t c = 0; c < plan.customers() && sink.going(); ++c)
        sink.put(node(ref(Topic::Customer, c), fleet::ResourceKind::Customer, ref(Topic::Root, 0),
                      customerName(plan.seed(), c)));
}

void writeSites(const Plan &plan, RecordSink &sink, SampleCounts &counts)
{
    for (std::uint64_t s = 0; s < plan.sites() && sink.going(); ++s) {
        SiteWriter writer(plan, sink, s);
        writer.write();
        counts.spaces += writer.spaces();
        const Range devices = plan.devicesOf(s);
        counts.devices = devices.first + devices.count;
        if (plan.options().progress)
            plan.options().progress(counts.devices, plan.devices());
    }
}

} // namespace bailiwick::sample
