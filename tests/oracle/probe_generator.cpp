// SPDX-License-Identifier: Apache-2.0
#include "data_generator.h"

#include <algorithm>
#include <array>

namespace bailiwick::oracle {

namespace {

// What stands between the braces of `when { … }`.
constexpr std::array oddExpressions{
    R"(1 == 9223372036854775807)",
    R"(1 == 9223372036854775808)",
    R"(-9223372036854775808 == 0)",
    R"(-9223372036854775809 == 0)",
    R"(--9223372036854775808 == 0)",
    R"(-(9223372036854775808) == 0)",
    R"(0 - 9223372036854775808 == 0)",
    R"(1 -1 == 0)",
    R"(1-1 == 0)",
    R"(007 == 7)",
    R"(0x10 == 16)",
    R"(1e3 == 1000)",
    R"(1_000 == 1000)",
    R"("\u{41}" == "A")",
    R"("\u{}" == "")",
    R"("\u{110000}" == "")",
    R"("\u{D800}" == "")",
    R"("\u{0000041}" == "A")",
    R"("\u{000041}" == "A")",
    R"("\u0041" == "A")",
    R"("\x7f" == "")",
    R"("\x80" == "")",
    R"("\x4" == "")",
    R"("\a" == "")",
    R"("\*" == "*")",
    R"("a" like "\*")",
    R"("a" like "\\*")",
    R"("a" like "\u{2a}")",
    R"("a" like "**")",
    R"("it's" == "it\'s")",
    R"('a' == "a")",
    "\"a\nb\" == \"a\\nb\"",
    "\"tab\there\" == \"\"",
    R"(!!!!true)",
    R"(!!!!!true)",
    R"(----1 == 1)",
    R"(-----1 == 1)",
    R"(!-1 == 1)",
    R"(-!true == 1)",
    R"(1 < 2 < 3)",
    R"(1 == 1 == true)",
    R"((1 == 1) == true)",
    R"(a == 1)",
    R"(principal.if == 1)",
    R"(principal["if"] == 1)",
    R"(principal has if)",
    R"(principal has "if")",
    R"(principal has a.b.c)",
    R"(principal has "a".b)",
    R"(principal has a."b")",
    R"(principal has (a))",
    R"(principal has a.b has c)",
    R"({if: 1}.a == 1)",
    R"({"if": 1}.a == 1)",
    R"({a: 1, a: 2}.a == 1)",
    R"({a: 1, "a": 2}.a == 1)",
    R"({a: 1,}.a == 1)",
    R"([1,].contains(1))",
    R"([,].contains(1))",
    R"(principal is User in Team::"a")",
    R"(principal is User in [Team::"a"])",
    R"(principal is User::Sub)",
    R"(principal is User is User)",
    R"(principal is "User")",
    R"(principal in Team:: "a")",
    R"(principal in Team ::"a")",
    R"(principal in Team::/* c */"a")",
    "principal in Team:: // c\n\"a\"",
    R"(principal == ?principal)",
    R"(?resource == resource)",
    R"(context.a.b["c"].d == 1)",
    R"(context[a] == 1)",
    R"(context["a" + "b"] == 1)",
    R"(ip("1.2.3.4").isIpv4)",
    R"(ip("1.2.3.4").isIpv4(1))",
    R"(ip("1.2.3.4", "x").isIpv4())",
    R"(ip().isIpv4())",
    R"(isIpv4(ip("1.2.3.4")))",
    R"("1.2.3.4".ip())",
    R"(nofun("1") == 1)",
    R"(principal.nometh() == 1)",
    R"(principal.contains == 1)",
    R"(principal.contains() == 1)",
    R"(principal.contains(1, 2) == 1)",
    R"(contains([1], 1))",
    R"(A::ip("1.2.3.4").isIpv4())",
    R"(__cedar::ip("1.2.3.4").isIpv4())",
    R"(__cedar::"a" == principal)",
    R"(__cedar::User::"a" == principal)",
    R"(principal.__cedar == 1)",
    R"(if true then 1 else 2)",
    R"(1 + if true then 1 else 2)",
    R"(if true then true)",
    R"(if if true then true else false then true else false)",
    R"(true && if true then true else false)",
    R"(true || if true then true else false && true)",
    R"(1 / 2 == 0)",
    R"(1 % 2 == 0)",
    R"(1 = 1)",
    R"(true and true)",
    R"(true;)",
    R"(principal.a.isEmpty())",
    R"(principal.a.isEmpty(1))",
    R"(principal.hasTag("a"))",
    R"(principal.hasTag())",
    R"(principal.getTag("a", "b"))",
    R"(like like "a")",
    R"("a" like "a" like "b")",
    R"("a" like principal)",
    R"(principal like "\u{FFFFFFF}")",
    R"(permit == 1)",
    R"({permit: 1, forbid: 2, when: 3, unless: 4}.permit == 1)",
    R"(principal.permit.when.unless.forbid.principal == 1)",
    R"(User::"a\u{62}" == principal)",
    R"(User::"a*" == principal)",
    R"(User::"a\*" == principal)",
    "true // comment at the end",
    "true /* not a comment */",
    "true\r\n&& true",
    "true\xC2\xA0&& true",
    "true\xE2\x80\xA8&& true",
    "true\f&& true",
    "true\v&& true",
    "\xEF\xBB\xBFtrue",
    "",
};

// Whole policies; $ is where an expression goes.
constexpr std::array oddPolicies{
    R"(permit(principal, action, resource))",
    R"(permit(principal, action);)",
    R"(permit(principal, action, resource,);)",
    R"(permit(action, principal, resource);)",
    R"(permit();)",
    R"(allow(principal, action, resource);)",
    R"(permit(principal == User::"a" , action in [], resource);)",
    R"(permit(principal, action in [Action::"a",], resource);)",
    R"(permit(principal, action in Action::"a", resource);)",
    R"(permit(principal, action == [Action::"a"], resource);)",
    R"(permit(principal, action == User::"a", resource);)",
    R"(permit(principal, action in [User::"a"], resource);)",
    R"(permit(principal, action is Action, resource);)",
    R"(permit(principal in ?resource, action, resource);)",
    R"(permit(principal == ?principal, action, resource == ?resource);)",
    R"(permit(principal is User in ?principal, action, resource);)",
    R"(permit(principal is User == ?principal, action, resource);)",
    R"(permit(principal is ?principal, action, resource);)",
    R"(permit(principal, action == ?action, resource);)",
    R"(permit(principal in [User::"a"], action, resource);)",
    R"(permit(principal != User::"a", action, resource);)",
    R"(permit(principal:User, action, resource);)",
    R"(permit(principal, action, resource) when {};)",
    R"(permit(principal, action, resource) when true;)",
    R"(permit(principal, action, resource) when { true } when { true } unless { false };)",
    R"(permit(principal, action, resource) unless { true }, when { true };)",
    R"(permit(principal, action, resource) advice { true };)",
    R"(@id("a") permit(principal, action, resource);)",
    R"(@id("a") @id("b") permit(principal, action, resource);)",
    R"(@id permit(principal, action, resource);)",
    R"(@if("a") permit(principal, action, resource);)",
    R"(@permit("a")permit(principal, action, resource);)",
    R"(@id() permit(principal, action, resource);)",
    R"(@id(a) permit(principal, action, resource);)",
    R"(@ id ( "\u{41}" ) permit(principal, action, resource);)",
    R"(@"id"("a") permit(principal, action, resource);)",
    R"(@a::b("a") permit(principal, action, resource);)",
    R"(@__cedar("a") permit(principal, action, resource);)",
    R"(permit(principal == (User::"a"), action, resource);)",
    R"(permit(principal in ((User::"a")), action == (Action::"a"), resource);)",
    R"(permit(principal == User::"\u{41}", action, resource);)",
    R"(permit(principal == User::"\*", action, resource);)",
    R"(permit(principal == __cedar::User::"a", action, resource);)",
    R"(permit(principal is __cedar::User, action, resource);)",
    R"(permit(principal is in::User, action, resource);)",
    R"(permit(principal == permit::forbid::"a", action, resource);)",
    R"(permit(principal, action == Foo::Action::"a", resource);)",
    R"(permit(principal, action == Foo::Bar::"a", resource);)",
    R"(permit(principal, action == Action::Foo::"a", resource);)",
    R"(PERMIT(principal, action, resource);)",
    R"(permit(principal, action, resource);;)",
    R"(; permit(principal, action, resource);)",
    R"(permit(principal, action, resource); // end)",
    R"(permit(principal, action, resource); /* end */)",
    "// only a comment",
    "",
    "  \r\n\t ",
    "permit(principal, action, resource);\x00",
};

std::string damaged(Random &random, std::string text)
{
    static constexpr std::array tokens{
        "(", ")", "{", "}",   "[",   "]", ",",  ";",    "::",   "\"",   "\\",     "//",    "\n",
        " ", "?", "@", "1",   "-",   "!", "&&", " in ", " is ", "==",   "*",      ".",     ":",
        "=", "<", ">", "if ", "has", "é", "0",  "'",    "|",    "\x01", "entity", "action"};
    for (std::size_t n = random.between(1, 2); n > 0 && !text.empty(); --n) {
        std::size_t at = random.below(text.size());
        while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
            --at; // whole characters, so that the text stays UTF-8
        std::size_t end = at + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            ++end;
        switch (random.below(4)) {
        case 0:
            text.erase(at, end - at);
            break;
        case 1:
            text.insert(at, text.substr(at, end - at));
            break;
        case 2:
            text.replace(at, end - at, random.pick(tokens));
            break;
        default:
            text.insert(at, random.pick(tokens));
        }
    }
    return text;
}

} // namespace

std::vector<ProbeCase> generateProbes(Random &random, const Case &from)
{
    using Kind = ProbeCase::Kind;
    std::vector<ProbeCase> out;
    const auto expression = [](const std::string &text) {
        return "permit(principal, action, resource) when { " + text + " };";
    };
    out.push_back({Kind::Policies, expression(random.pick(oddExpressions))});
    if (random.coin())
        out.push_back({Kind::Policies, random.pick(oddPolicies)});
    if (random.coin())
        out.push_back({Kind::Policies, damaged(random, expression(random.pick(oddExpressions)))});
    if (!from.policies.empty())
        out.push_back({Kind::Policies, damaged(random, random.pick(from.policies).text())});
    out.push_back({Kind::Schema, damaged(random, from.schema.text())});
    std::string entities = damaged(random, from.entitiesJson().dump());
    // A line break would end the line that goes to the reference.
    std::replace(entities.begin(), entities.end(), '\n', ' ');
    out.push_back({Kind::Entities, std::move(entities)});
    return out;
}

} // namespace bailiwick::oracle
