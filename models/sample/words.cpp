// SPDX-License-Identifier: Apache-2.0
#include "models/sample/words.h"

#include "models/sample/random.h"

#include <array>
#include <numeric>
#include <string_view>

namespace bailiwick::sample {

namespace {

struct Word
{
    std::string_view text;
    std::string_view plain; // lower case, a to z
};

constexpr std::array<Word, 50> firstNames{{
    {"Anna", "anna"},
    {"Björn", "bjoern"},
    {"Chiara", "chiara"},
    {"Dmitri", "dmitri"},
    {"Elif", "elif"},
    {"François", "francois"},
    {"Greta", "greta"},
    {"Henrik", "henrik"},
    {"Ivana", "ivana"},
    {"Jakub", "jakub"},
    {"Katrin", "katrin"},
    {"Luca", "luca"},
    {"Maëlle", "maelle"},
    {"Niels", "niels"},
    {"Olivia", "olivia"},
    {"Pavel", "pavel"},
    {"Rosa", "rosa"},
    {"Søren", "soeren"},
    {"Tereza", "tereza"},
    {"Urs", "urs"},
    {"Vera", "vera"},
    {"Wim", "wim"},
    {"Yasmin", "yasmin"},
    {"Zofia", "zofia"},
    {"Aleksander", "aleksander"},
    {"Beatriz", "beatriz"},
    {"Clara", "clara"},
    {"Daan", "daan"},
    {"Emil", "emil"},
    {"Freya", "freya"},
    {"Giulia", "giulia"},
    {"Hugo", "hugo"},
    {"Inge", "inge"},
    {"Jürgen", "juergen"},
    {"Kaja", "kaja"},
    {"Lars", "lars"},
    {"Marek", "marek"},
    {"Noémie", "noemie"},
    {"Oskar", "oskar"},
    {"Petra", "petra"},
    {"Rafael", "rafael"},
    {"Saskia", "saskia"},
    {"Tomasz", "tomasz"},
    {"Ulla", "ulla"},
    {"Viktor", "viktor"},
    {"Wanda", "wanda"},
    {"Xavier", "xavier"},
    {"Yves", "yves"},
    {"Zoë", "zoe"},
    {"Stefan", "stefan"},
}};

constexpr std::array<Word, 80> lastNames{{
    {"Almeida", "almeida"},     {"Bauer", "bauer"},
    {"Castelli", "castelli"},   {"Dubois", "dubois"},
    {"Eriksen", "eriksen"},     {"Fischer", "fischer"},
    {"Grünwald", "gruenwald"},  {"Hansen", "hansen"},
    {"Ivanov", "ivanov"},       {"Jansen", "jansen"},
    {"Kowalski", "kowalski"},   {"Laurent", "laurent"},
    {"Moretti", "moretti"},     {"Novák", "novak"},
    {"Olsen", "olsen"},         {"Petit", "petit"},
    {"Quint", "quint"},         {"Rossi", "rossi"},
    {"Schäfer", "schaefer"},    {"Tamm", "tamm"},
    {"Urban", "urban"},         {"Verhoeven", "verhoeven"},
    {"Wagner", "wagner"},       {"Ylönen", "yloenen"},
    {"Zieliński", "zielinski"}, {"Andersson", "andersson"},
    {"Bernard", "bernard"},     {"Conti", "conti"},
    {"De Vries", "devries"},    {"Esposito", "esposito"},
    {"Ferrari", "ferrari"},     {"Garcia", "garcia"},
    {"Hofer", "hofer"},         {"Ibsen", "ibsen"},
    {"Jovanović", "jovanovic"}, {"Keller", "keller"},
    {"Lehmann", "lehmann"},     {"Mäkinen", "maekinen"},
    {"Nagy", "nagy"},           {"Oberholzer", "oberholzer"},
    {"Papadakis", "papadakis"}, {"Reuter", "reuter"},
    {"Šimek", "simek"},         {"Torres", "torres"},
    {"Ulrich", "ulrich"},       {"Vidal", "vidal"},
    {"Weber", "weber"},         {"Zimmermann", "zimmermann"},
    {"Aalto", "aalto"},         {"Brandt", "brandt"},
    {"Carlsen", "carlsen"},     {"Dvořák", "dvorak"},
    {"Egger", "egger"},         {"Fontaine", "fontaine"},
    {"Gallo", "gallo"},         {"Horvat", "horvat"},
    {"Iversen", "iversen"},     {"Jelinek", "jelinek"},
    {"Kaya", "kaya"},           {"Lundqvist", "lundqvist"},
    {"Marchetti", "marchetti"}, {"Nielsen", "nielsen"},
    {"Ortiz", "ortiz"},         {"Pichler", "pichler"},
    {"Roux", "roux"},           {"Steiner", "steiner"},
    {"Toth", "toth"},           {"Unger", "unger"},
    {"Virtanen", "virtanen"},   {"Winkler", "winkler"},
    {"Ziegler", "ziegler"},     {"Arnaud", "arnaud"},
    {"Bianchi", "bianchi"},     {"Christensen", "christensen"},
    {"Dijkstra", "dijkstra"},   {"Engel", "engel"},
    {"Friedl", "friedl"},       {"Gruber", "gruber"},
    {"Hradec", "hradec"},       {"Jung", "jung"},
}};

constexpr std::array<std::string_view, 12> customerForms{
    "Wohnbau ", "Hotel ",  "Stadtwerke ", "Klinik ",      "Résidence ", "Gemeinde ",
    "Weingut ", "Campus ", "Kwartier ",   "Cooperativa ", "Molkerei ",  "Sporthal "};
constexpr std::array<std::string_view, 40> customerPlaces{
    "Lindenhof",   "Seeblick",   "Ahrental",     "Montclair",    "Birkenau",   "Valdoro",
    "Rosengarten", "Noordzicht", "Sonnberg",     "Fjellheim",    "Bellavista", "Moosbach",
    "Tannegg",     "Grünau",     "Oosterpark",   "Castelnuovo",  "Hohenfels",  "Marigny",
    "Wiesental",   "Kleefeld",   "Altenbruck",   "Les Tilleuls", "San Felice", "Eichwald",
    "Strandvik",   "Bergamin",   "Waldkirchen",  "Duinrand",     "Silberbach", "Monteverde",
    "Havnsund",    "Brunnthal",  "Kastanienhof", "Rivabella",    "Steinach",   "Zuiderhof",
    "Falkenried",  "Clairval",   "Ostermoor",    "Quellenhof"};
constexpr std::array<std::string_view, 40> streets{
    "Lindenweg",     "Via Garibaldi",    "Rue des Forges", "Kastanienallee", "Havnegade",
    "Dorpsstraat",   "Am Mühlbach",      "Calle Mayor",    "Birkenstraße",   "Nieuwe Gracht",
    "Bahnhofstraße", "Rue de l'Église",  "Sonnenhang",     "Storgata",       "Ulica Lipowa",
    "Corso Italia",  "Schulgasse",       "Kerkstraat",     "Avenue du Lac",  "Feldweg",
    "Hauptplatz",    "Via Roma",         "Parkvej",        "Rosenstraße",    "Quai du Port",
    "Zelená",        "Tallinna maantee", "Am Anger",       "Molenweg",       "Rua das Flores",
    "Gartenstraße",  "Mannerheimintie",  "Strada Nuova",   "Bergstraße",     "Impasse du Moulin",
    "Kirchplatz",    "Vestergade",       "Na Příkopě",     "Waldstraße",     "Plaza del Sol"};
constexpr std::array<std::string_view, 40> cities{
    "Graz",      "Bolzano", "Strasbourg", "Odense",    "Utrecht",  "Leipzig", "Brno",
    "Trento",    "Lyon",    "Aarhus",     "Ghent",     "Freiburg", "Olomouc", "Verona",
    "Annecy",    "Malmö",   "Eindhoven",  "Innsbruck", "Poznań",   "Udine",   "Metz",
    "Bergen",    "Antwerp", "Regensburg", "Ljubljana", "Parma",    "Dijon",   "Turku",
    "Groningen", "Linz",    "Wrocław",    "Como",      "Colmar",   "Uppsala", "Bruges",
    "Konstanz",  "Zagreb",  "Lugano",     "Porto",     "Tartu"};
constexpr std::array<std::string_view, 8> rooms{"Plant room", "Roof",    "Cellar",    "Pool",
                                                "Kitchen",    "Laundry", "West wing", "East wing"};

// The place of `index` among `count` combinations in an order without repetition.
std::uint64_t shuffled(std::uint64_t seed, std::uint64_t topic, std::uint64_t index,
                       std::uint64_t count)
{
    Random random(seed, topic, 0);
    std::uint64_t step = 1 + random.below(static_cast<std::size_t>(count - 1));
    while (std::gcd(step, count) != 1)
        ++step;
    return (step * (index % count) + random.next() % count) % count;
}

enum Topic : std::uint64_t { People = 101, Customers = 102, Addresses = 103 };

} // namespace

PersonName personName(std::uint64_t seed, std::uint64_t index)
{
    const std::uint64_t combination =
        shuffled(seed, People, index, firstNames.size() * lastNames.size());
    const Word &first = firstNames[combination % firstNames.size()];
    const Word &last = lastNames[combination / firstNames.size()];
    return {std::string(first.text) + " " + std::string(last.text),
            std::string(first.plain) + "." + std::string(last.plain)};
}

std::string customerName(std::uint64_t seed, std::uint64_t index)
{
    constexpr std::uint64_t count = customerForms.size() * customerPlaces.size();
    const std::uint64_t combination = shuffled(seed, Customers, index, count);
    std::string name = std::string(customerForms[combination % customerForms.size()]) +
                       std::string(customerPlaces[combination / customerForms.size()]);
    if (index >= count)
        name += " " + std::to_string(index / count + 1);
    return name;
}

std::string streetAddress(std::uint64_t seed, std::uint64_t site)
{
    Random random(seed, Addresses, site);
    const std::string_view street = streets[random.below(streets.size())];
    const std::size_t number = 1 + random.below(120);
    return std::string(street) + " " + std::to_string(number) + ", " +
           std::string(cities[random.below(cities.size())]);
}

std::string roomName(std::size_t index)
{
    return std::string(rooms[index % rooms.size()]);
}

} // namespace bailiwick::sample
