// The bundled incident, through the program as users run it.

#include "tests/Workspace.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;

namespace breakpath::test {
namespace {

const fs::path incident = fs::path(BREAKPATH_SOURCE_DIR) / "testdata/incident";
const fs::path golden = fs::path(BREAKPATH_SOURCE_DIR) / "testdata/reports";

// A copy, so that paths in the reports do not depend on the checkout.
class Incident : public testing::Test {
protected:
  void SetUp() override {
    fs::copy(incident, work.path("incident"), fs::copy_options::recursive);
    fs::create_directory(work.path("incident/.git")); // the project's root
    std::string shop = work.path("incident/shop");
    for (const auto &entry : fs::recursive_directory_iterator(shop))
      if (entry.path().extension() == ".cc")
        work.command("incident/shop/" +
                         entry.path().lexically_relative(shop).generic_string(),
                     {"c++", "-std=c++17", "-I" + shop + "/src",
                      "-I" + shop + "/../payment-sdk-3.1/include", "-c",
                      entry.path()});
    work.writeDatabase();
  }

  Outcome scan(std::vector<std::string> more) {
    std::vector<std::string> command = {BREAKPATH_PROGRAM,
                                        "scan",
                                        "--old",
                                        work.path("incident/payment-sdk-3.1"),
                                        "--new",
                                        work.path("incident/payment-sdk-4.0"),
                                        "-p",
                                        work.path("build")};
    command.insert(command.end(), more.begin(), more.end());
    return runProgram(command);
  }

  void expectGolden(const std::string &text, const char *name) {
    if (std::getenv("BREAKPATH_UPDATE")) {
      fs::create_directories(golden);
      std::ofstream(golden / name) << text;
    }
    EXPECT_EQ(text, readFile(golden / name));
  }

  Workspace work;
};

TEST_F(Incident, readsAsTheGoldenText) {
  Outcome outcome = scan({});
  EXPECT_EQ(outcome.status, 1) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  expectGolden(outcome.out, "incident.txt");
}

TEST_F(Incident, namesTheThreeCallsInJobsAndNoOther) {
  Outcome outcome = scan({"--format", "json"});
  expectGolden(outcome.out, "incident.json");
  nlohmann::json report = nlohmann::json::parse(outcome.out);
  std::vector<std::string> broken;
  for (const auto &finding : report["findings"])
    if (finding["verdict"] == "breaks-build")
      broken.push_back(finding["location"]["file"]);
  EXPECT_EQ(broken,
            (std::vector<std::string>{"shop/src/order_retry_job.cc",
                                      "shop/src/preorder_release_job.cc",
                                      "shop/src/subscription_renewal_job.cc"}));
  EXPECT_TRUE(report["complete"]);
}

TEST_F(Incident, namesTheDiscountsThatNobodyChecks) {
  nlohmann::json report = nlohmann::json::parse(scan({"--format", "json"}).out);
  std::vector<std::string> ungated;
  for (const auto &finding : report["findings"])
    if (finding["verdict"] == "ungated") {
      ungated.push_back(finding["location"]["file"]);
      EXPECT_EQ(finding["flag"], "discount_codes");
      EXPECT_EQ(finding["gated_at"][0]["file"], "shop/src/storefront.cc");
    }
  EXPECT_EQ(ungated,
            (std::vector<std::string>{"shop/src/order_service.cc",
                                      "shop/src/subscription_renewal_job.cc"}));
}

TEST_F(Incident, isSilentOnceTheDiscountsAreChecked) {
  std::string file = work.path("incident/shop/src/discount_service.cc");
  std::string text = readFile(file);
  size_t at = text.find("DiscountService::validate");
  ASSERT_NE(at, std::string::npos);
  at = text.find("{\n", at) + 2;
  text.insert(at, "  extern const FeatureFlags featureFlags;\n"
                  "  if (!featureFlags.isEnabled(\"discount_codes\", \"\"))\n"
                  "    return std::nullopt;\n");
  std::ofstream(file) << "#include \"feature_flags.h\"\n" << text;
  std::string config = work.path(".breakpath.yaml");
  work.write(".breakpath.yaml",
             "flags:\n  features:\n    - { flag: discount_codes, code: "
             "[\"Discount::applyTo\"] }\n");
  Outcome outcome = runProgram({BREAKPATH_PROGRAM, "flags", "-p",
                                work.path("build"), "--config", config});
  EXPECT_EQ(outcome.status, 0) << outcome.out;
  EXPECT_TRUE(outcome.out.starts_with("no code is known to run"))
      << outcome.out;
}

TEST_F(Incident, givesTheSameBytesAtAnyNumberOfJobs) {
  auto both = [&](const char *jobs) {
    std::string file = work.path("report.json");
    std::string text =
        scan({"-j", jobs, "--format", "text", "--format", "json=" + file}).out;
    return text + readFile(file);
  };
  std::string first = both("1");
  EXPECT_EQ(first, both("2"));
  EXPECT_EQ(first, both("7"));
}

TEST_F(Incident, canBeLimitedToSources) {
  Outcome outcome = scan(
      {"--format", "json", work.path("incident/shop/src/order_retry_job.cc")});
  nlohmann::json report = nlohmann::json::parse(outcome.out);
  EXPECT_EQ(report["units"]["total"], 1);
  EXPECT_EQ(report["findings"].size(), 1u);
}

} // namespace
} // namespace breakpath::test
