import type { NextConfig } from "next";

const config: NextConfig = {
  output: "export",
  reactStrictMode: true,
  poweredByHeader: false,
  transpilePackages: ["@guildhall/contracts"],
  images: { unoptimized: true },
  // Types are checked once for the whole repository by `tsc -p apps/web`.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    cssChunking: { type: "graph", requestCost: 2000, weightDistribution: 0.5 },
    optimizePackageImports: ["@mantine/core", "@mantine/hooks", "@tabler/icons-react"],
  },
};

export default config;
